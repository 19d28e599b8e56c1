/** Errors as RFC 9457 problems: one table from exception to answer, for REST and below it. */
package io.penderie.server.problem;
