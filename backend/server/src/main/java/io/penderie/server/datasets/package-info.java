/** Datasets that people bring, over HTTP; knows no network that learns from them. */
package io.penderie.server.datasets;
