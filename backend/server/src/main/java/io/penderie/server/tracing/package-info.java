/** The trace that a request is part of, over all threads that work for it; knows no HTTP. */
package io.penderie.server.tracing;
