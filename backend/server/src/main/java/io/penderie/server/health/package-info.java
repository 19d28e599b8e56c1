/** Whether the service lives and whether it can answer. */
package io.penderie.server.health;
