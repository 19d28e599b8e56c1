/**
 * The settings of the service, with their safe defaults, and the registry that they lead to; knows
 * no other room of the service.
 */
package io.penderie.server.configuration;
