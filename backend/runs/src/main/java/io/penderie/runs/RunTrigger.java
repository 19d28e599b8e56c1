package io.penderie.runs;

/** What moves a run from one state to the next. */
enum RunTrigger {
  /** Its turn has come. */
  START,
  /** Somebody asked to stop it. */
  CANCEL,
  /** Its process has published the version. */
  SUCCEED,
  /** Its process ended in another way, or could not be started. */
  FAIL,
  /** Its process ended because it was cancelled. */
  STOP,
  /** Its process ended because the service did, or was asked to end from outside. */
  INTERRUPT,
  /** Its process ended because another run was to have its turn. */
  GIVE_WAY,
  /** Somebody asked to go on with it. */
  RESUME
}
