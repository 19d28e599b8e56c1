package io.penderie.runs;

import io.penderie.cli.Main;
import java.util.List;
import java.util.Map;

/**
 * What the end of a process means for its run.
 *
 * @param trigger what happens to the run
 * @param reason why, for a person; null if it needs none
 */
record RunOutcome(RunTrigger trigger, String reason) {

  static final String SERVICE_STOPPED =
      "The service was stopped; the run can go on from its last checkpoint.";

  static final String SERVICE_KILLED =
      "The service ended unexpectedly; the run can go on from its last checkpoint.";

  static final String GAVE_WAY = "Another run has its turn; this one goes on after it.";

  /** Exit codes of processes that a signal ended are 128 and the signal's number. */
  private static final int SIGNALS = 128;

  private static final int TERMINATED = SIGNALS + 15;

  private static final Map<Integer, String> KILLERS =
      Map.of(
          SIGNALS + 4, "crashed (SIGILL)",
          SIGNALS + 6, "crashed (SIGABRT)",
          SIGNALS + 7, "crashed (SIGBUS)",
          SIGNALS + 9, "was killed (SIGKILL), for instance for want of memory",
          SIGNALS + 11, "crashed (SIGSEGV)");

  /** Why a process was asked to end. */
  enum Asked {
    /** The service ends. */
    FOR_THE_SERVICE,
    /** Another run is to have its turn. */
    FOR_ANOTHER
  }

  /**
   * How a process ended.
   *
   * @param exit its exit code
   * @param published whether it has told of its version
   * @param asked why it was asked to end; null if it was not
   * @param fault why the service itself ended it; null if it did not
   * @param words its last lines
   */
  record End(int exit, boolean published, Asked asked, String fault, List<String> words) {}

  /**
   * What that means.
   *
   * @param cancelled whether somebody asked to stop the run before
   */
  static RunOutcome of(End end, boolean cancelled) {
    if (end.published) {
      return new RunOutcome(
          RunTrigger.SUCCEED,
          cancelled ? "The run had finished before it could be cancelled." : null);
    }
    if (cancelled) {
      return new RunOutcome(RunTrigger.STOP, null);
    }
    if (end.fault != null) {
      return new RunOutcome(RunTrigger.FAIL, end.fault);
    }
    if (end.asked == Asked.FOR_THE_SERVICE) {
      return new RunOutcome(RunTrigger.INTERRUPT, SERVICE_STOPPED);
    }
    boolean stopped = end.exit == Main.INTERRUPTED || end.exit == TERMINATED;
    if (stopped && end.asked == Asked.FOR_ANOTHER) {
      return new RunOutcome(RunTrigger.GIVE_WAY, GAVE_WAY);
    }
    if (stopped) {
      return new RunOutcome(
          RunTrigger.INTERRUPT,
          "The trainer was asked to stop by somebody other than the service.");
    }
    return new RunOutcome(RunTrigger.FAIL, reason(end));
  }

  private static String reason(End end) {
    String killer = KILLERS.get(end.exit);
    if (killer != null) {
      return "The trainer " + killer + ".";
    }
    return end.words.stream()
        .filter(line -> line.startsWith(Main.PREFIX))
        .reduce((first, second) -> second)
        .map(line -> line.substring(Main.PREFIX.length()))
        .or(() -> end.words.stream().filter(line -> !line.isBlank()).reduce((first, last) -> last))
        .orElse("The trainer ended with exit code " + end.exit + " and said nothing.");
  }
}
