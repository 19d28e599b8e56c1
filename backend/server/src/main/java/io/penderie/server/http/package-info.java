/**
 * What every request and answer has in common, whatever its path; knows no dataset, no model and no
 * run.
 */
package io.penderie.server.http;
