/** Who may do what; knows not what it guards. */
package io.penderie.server.security;
