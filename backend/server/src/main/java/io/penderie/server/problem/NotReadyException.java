package io.penderie.server.problem;

/** No model can answer yet, or no longer; the message is fit for a person. */
public final class NotReadyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotReadyException(String message) {
    super(message, null, false, false);
  }
}
