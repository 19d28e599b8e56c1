/** Who may do what. */
package io.penderie.server.security;
