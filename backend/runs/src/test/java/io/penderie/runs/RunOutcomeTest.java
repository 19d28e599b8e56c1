package io.penderie.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOutcomeTest {

  @Test
  void publishedVersion_succeeds_evenIfCancelledTooLate() {
    assertThat(RunOutcome.of(new RunOutcome.End(0, true, null, null, List.of()), false))
        .isEqualTo(new RunOutcome(RunTrigger.SUCCEED, null));
    RunOutcome late = RunOutcome.of(new RunOutcome.End(143, true, null, null, List.of()), true);
    assertThat(late.trigger()).isEqualTo(RunTrigger.SUCCEED);
    assertThat(late.reason()).contains("before it could be cancelled");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 130, 137, 143})
  void cancelledRun_stops_howeverItsProcessEnds(int exit) {
    assertThat(outcome(exit, true).trigger()).isEqualTo(RunTrigger.STOP);
  }

  @ParameterizedTest
  @ValueSource(ints = {130, 143})
  void processAskedToStopByOthers_isInterrupted(int exit) {
    assertThat(outcome(exit, false).trigger()).isEqualTo(RunTrigger.INTERRUPT);
  }

  @Test
  void stoppingService_interrupts() {
    RunOutcome.End killed =
        new RunOutcome.End(137, false, RunOutcome.Asked.FOR_THE_SERVICE, null, List.of());

    assertThat(RunOutcome.of(killed, false).trigger()).isEqualTo(RunTrigger.INTERRUPT);
  }

  @Test
  void killedProcess_saysSo() {
    RunOutcome killed = outcome(137, false, "a warning");

    assertThat(killed.trigger()).isEqualTo(RunTrigger.FAIL);
    assertThat(killed.reason())
        .isEqualTo("The trainer was killed (SIGKILL), for instance for want of memory.");
    assertThat(outcome(139, false).reason()).isEqualTo("The trainer crashed (SIGSEGV).");
  }

  @Test
  void failedProcess_givesItsOwnReason() {
    assertThat(outcome(1, false, "a warning", "penderie: the loss is NaN", "bye").reason())
        .isEqualTo("the loss is NaN");
    assertThat(outcome(1, false, "Error: no memory", " ").reason()).isEqualTo("Error: no memory");
    assertThat(outcome(1, false).reason())
        .isEqualTo("The trainer ended with exit code 1 and said nothing.");
  }

  @Test
  void zeroWithoutAVersion_isAFailure() {
    assertThat(outcome(0, false).trigger()).isEqualTo(RunTrigger.FAIL);
  }

  @Test
  void faultOfTheService_comesBeforeTheExitCode() {
    RunOutcome.End end = new RunOutcome.End(143, false, null, "disk full", List.of("x"));

    assertThat(RunOutcome.of(end, false)).isEqualTo(new RunOutcome(RunTrigger.FAIL, "disk full"));
  }

  private static RunOutcome outcome(int exit, boolean cancelled, String... words) {
    return RunOutcome.of(new RunOutcome.End(exit, false, null, null, List.of(words)), cancelled);
  }
}
