package io.penderie.runs;

import java.io.IOException;

/** A wish about a training run that cannot be granted; the message is fit for a person. */
public final class RunException extends RuntimeException {

  /** Why not. */
  public enum Reason {
    /** There is no such run. */
    NOT_FOUND,
    /** The run's state does not allow it, or its first steps fail. */
    STATE_CONFLICT,
    /** As many runs wait as may, or another one is being estimated. */
    QUEUE_FULL,
    /** Its version is there already, or another run will make it. */
    VERSION_EXISTS,
    /** It cannot be written down, or no more runs are kept. */
    STORAGE_FAILED,
    /** The runs are still being read, or belong to another service. */
    NOT_READY
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final long retryAfterSeconds;

  RunException(Reason reason, String message) {
    this(reason, message, 0);
  }

  private RunException(Reason reason, String message, long retryAfterSeconds) {
    // No stack trace: such wishes are normal and must stay cheap.
    super(message, null, false, false);
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  static RunException queueFull(int queue, long retryAfterSeconds) {
    return new RunException(
        Reason.QUEUE_FULL,
        "As many training runs wait as this service will hold (" + queue + ").",
        retryAfterSeconds);
  }

  /** Something else has its turn. */
  static RunException busy(String message, long retryAfterSeconds) {
    return new RunException(Reason.QUEUE_FULL, message, retryAfterSeconds);
  }

  /**
   * A run whose first steps failed.
   *
   * @param reason a sentence
   */
  static RunException wouldNotBegin(String reason) {
    return new RunException(Reason.STATE_CONFLICT, "Such a run would not begin: " + reason);
  }

  static RunException notStored(IOException failure) {
    return new RunException(
        Reason.STORAGE_FAILED,
        "The run cannot be stored: " + StorageFailures.sentence(failure) + ".");
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }

  /** With {@link Reason#QUEUE_FULL} the seconds after which a place may be free; 0 otherwise. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
