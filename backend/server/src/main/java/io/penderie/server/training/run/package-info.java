/**
 * Training runs as processes of their own: their states, their folders, their events, and the one
 * supervisor that starts and ends them. Knows no HTTP but for the problems that it throws.
 */
package io.penderie.server.training.run;
