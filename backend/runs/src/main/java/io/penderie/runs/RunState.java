package io.penderie.runs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a run is; {@link RunTransitions} says what leads from one to another. */
public enum RunState {
  /** Waits for its turn. */
  QUEUED,
  /** Its process trains. */
  RUNNING,
  /** Its process was asked to stop and has not ended yet. */
  CANCELLING,
  /** Its version is published. */
  SUCCEEDED,
  /** Its process ended without a version. */
  FAILED,
  /** Stopped because somebody asked for it. */
  CANCELLED,
  /** Stopped because the service ended, or because its process was asked to from outside. */
  INTERRUPTED;

  /** The word in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing happens any more unless somebody resumes the run. */
  public boolean finished() {
    return this != QUEUED && this != RUNNING && this != CANCELLING;
  }
}
