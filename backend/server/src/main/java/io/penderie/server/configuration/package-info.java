/** The settings of the service, with their safe defaults; knows no other room. */
package io.penderie.server.configuration;
