/** Whether the service lives and can answer, and where it is reached; knows no prediction. */
package io.penderie.server.health;
