/** Training runs over HTTP: asking for them, reading them, watching them live. */
package io.penderie.server.training;
