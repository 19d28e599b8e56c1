package io.penderie.prediction;

/** So much work waits already that this piece was not accepted; trying again later is right. */
public final class OverloadedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OverloadedException(String message) {
    super(message);
  }
}
