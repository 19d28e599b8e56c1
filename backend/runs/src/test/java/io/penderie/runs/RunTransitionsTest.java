package io.penderie.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RunTransitionsTest {

  /** Written out here a second time, so that no change of the table goes unnoticed. */
  @ParameterizedTest
  @CsvSource({
    "QUEUED, START, RUNNING",
    "QUEUED, CANCEL, CANCELLED",
    "QUEUED, FAIL, FAILED",
    "RUNNING, CANCEL, CANCELLING",
    "RUNNING, SUCCEED, SUCCEEDED",
    "RUNNING, FAIL, FAILED",
    "RUNNING, INTERRUPT, INTERRUPTED",
    "RUNNING, GIVE_WAY, QUEUED",
    "CANCELLING, STOP, CANCELLED",
    "CANCELLING, SUCCEED, SUCCEEDED",
    "FAILED, RESUME, QUEUED",
    "CANCELLED, RESUME, QUEUED",
    "INTERRUPTED, RESUME, QUEUED",
  })
  void transition_leadsToItsState(RunState from, RunTrigger trigger, RunState to) {
    assertThat(RunTransitions.next(from, trigger)).contains(to);
  }

  @ParameterizedTest
  @EnumSource(RunState.class)
  void everyPairThatIsNotInTheTable_isRefused(RunState from) {
    Map<RunTrigger, RunState> known = new HashMap<>();
    RunTransitions.TABLE.stream()
        .filter(line -> line.from() == from)
        .forEach(line -> known.put(line.trigger(), line.to()));

    for (RunTrigger trigger : RunTrigger.values()) {
      assertThat(RunTransitions.next(from, trigger))
          .as("%s in %s", trigger, from)
          .isEqualTo(Optional.ofNullable(known.get(trigger)));
    }
  }

  @Test
  void table_hasThirteenLines_noneTwice() {
    assertThat(RunTransitions.TABLE).hasSize(13);
    assertThat(RunTransitions.TABLE.stream().map(line -> line.from() + " " + line.trigger()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(RunState.class)
  void finishedState_isLeftByResumptionAlone(RunState state) {
    assertThat(
            RunTransitions.TABLE.stream()
                .filter(line -> line.from() == state)
                .filter(line -> line.trigger() != RunTrigger.RESUME)
                .toList()
                .isEmpty())
        .isEqualTo(state.finished());
  }
}
