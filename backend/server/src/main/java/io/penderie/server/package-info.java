/** The program: starts everything and says when it is ready; no room knows it. */
package io.penderie.server;
