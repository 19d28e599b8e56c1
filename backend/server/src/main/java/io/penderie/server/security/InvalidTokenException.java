package io.penderie.server.security;

/**
 * A token that the service was given cannot be one; the message says why and never holds it. It
 * reads on after the token's name: "may have …".
 */
public final class InvalidTokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidTokenException(String message) {
    super(message);
  }
}
