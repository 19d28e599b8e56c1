package io.penderie.foreign;

/** A network from elsewhere that does not become a version; the message says why, and the cure. */
public final class ForeignException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ForeignException(String message) {
    super(message);
  }

  public ForeignException(String message, Throwable cause) {
    super(message, cause);
  }
}
