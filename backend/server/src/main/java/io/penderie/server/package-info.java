/**
 * The program: starts everything and says when it is ready; may know every room, and no room knows
 * it.
 */
package io.penderie.server;
