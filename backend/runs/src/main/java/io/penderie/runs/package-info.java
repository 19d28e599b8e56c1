/**
 * Training runs as processes of the command line: their states, their folders, their events, and
 * the one supervisor that starts and ends them; knows no framework, no HTTP and no network.
 */
package io.penderie.runs;
