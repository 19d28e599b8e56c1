package io.penderie.prediction;

/** The classifier is shutting down: what it accepted it finishes, but it accepts no more. */
public final class ClosedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ClosedException() {
    super("the classifier is shutting down");
  }
}
