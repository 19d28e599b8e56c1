/** The settings of the service, with their safe defaults. */
package io.penderie.server.configuration;
