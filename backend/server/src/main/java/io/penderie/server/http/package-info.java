/** What every answer and request has in common, whatever its path. */
package io.penderie.server.http;
