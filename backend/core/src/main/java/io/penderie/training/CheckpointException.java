package io.penderie.training;

/** A run cannot be gone on with: its checkpoints are missing, damaged, taken or of another run. */
public final class CheckpointException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CheckpointException(String message) {
    super(message);
  }
}
