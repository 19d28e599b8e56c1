/** Whether the service lives and whether it can answer; knows no request. */
package io.penderie.server.health;
