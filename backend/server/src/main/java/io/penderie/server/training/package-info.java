/**
 * Training runs over HTTP: asking for them, reading them, watching them live; knows no prediction.
 */
package io.penderie.server.training;
