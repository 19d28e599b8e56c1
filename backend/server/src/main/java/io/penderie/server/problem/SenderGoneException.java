package io.penderie.server.problem;

/** Whoever asked is gone: the connection ended before the answer, and nobody reads one. */
public final class SenderGoneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SenderGoneException() {
    super("the sender is gone", null, false, false);
  }
}
