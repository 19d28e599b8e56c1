/** The life of the service: loading, warming up, serving, finishing. */
package io.penderie.server.startup;
