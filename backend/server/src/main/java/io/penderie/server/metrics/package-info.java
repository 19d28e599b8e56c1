/** What the service measures of itself, for Prometheus; knows nobody whom it measures. */
package io.penderie.server.metrics;
