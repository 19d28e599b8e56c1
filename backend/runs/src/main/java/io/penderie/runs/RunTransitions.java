package io.penderie.runs;

import static io.penderie.runs.RunState.CANCELLED;
import static io.penderie.runs.RunState.CANCELLING;
import static io.penderie.runs.RunState.FAILED;
import static io.penderie.runs.RunState.INTERRUPTED;
import static io.penderie.runs.RunState.QUEUED;
import static io.penderie.runs.RunState.RUNNING;
import static io.penderie.runs.RunState.SUCCEEDED;

import java.util.List;
import java.util.Optional;

/** The table of everything that can happen to a run. What is not in it is refused. */
final class RunTransitions {

  /**
   * One line of the table.
   *
   * @param from the state before
   * @param trigger what happens
   * @param to the state after
   */
  record Transition(RunState from, RunTrigger trigger, RunState to) {}

  static final List<Transition> TABLE =
      List.of(
          new Transition(QUEUED, RunTrigger.START, RUNNING),
          new Transition(QUEUED, RunTrigger.CANCEL, CANCELLED),
          new Transition(QUEUED, RunTrigger.FAIL, FAILED),
          new Transition(RUNNING, RunTrigger.CANCEL, CANCELLING),
          new Transition(RUNNING, RunTrigger.SUCCEED, SUCCEEDED),
          new Transition(RUNNING, RunTrigger.FAIL, FAILED),
          new Transition(RUNNING, RunTrigger.INTERRUPT, INTERRUPTED),
          new Transition(RUNNING, RunTrigger.GIVE_WAY, QUEUED),
          new Transition(CANCELLING, RunTrigger.STOP, CANCELLED),
          // The version was published before the wish to stop arrived; it is there to be used.
          new Transition(CANCELLING, RunTrigger.SUCCEED, SUCCEEDED),
          new Transition(FAILED, RunTrigger.RESUME, QUEUED),
          new Transition(CANCELLED, RunTrigger.RESUME, QUEUED),
          new Transition(INTERRUPTED, RunTrigger.RESUME, QUEUED));

  private RunTransitions() {}

  /** The state that follows; empty if the trigger means nothing in that state. */
  static Optional<RunState> next(RunState from, RunTrigger trigger) {
    return TABLE.stream()
        .filter(line -> line.from == from && line.trigger == trigger)
        .map(Transition::to)
        .findFirst();
  }
}
