/** The registry's versions, to read. */
package io.penderie.server.model;
