/**
 * Errors as RFC 9457 problems, by one table from exception to answer, for REST and below it; knows
 * what the modules below throw, and no resource.
 */
package io.penderie.server.problem;
