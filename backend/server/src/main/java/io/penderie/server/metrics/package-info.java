/** What the service measures of itself, for Prometheus. */
package io.penderie.server.metrics;
