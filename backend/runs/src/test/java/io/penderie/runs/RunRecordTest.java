package io.penderie.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunRecordTest {

  private static final Instant BEGIN = Instant.parse("2026-11-22T18:00:00Z");

  private static final RunRecord QUEUED =
      RunRecord.queued("run", new RunWish("v1", null, null, null), BEGIN);

  @Test
  void resumedRun_hasTrainedAsLongAsAllItsStartsTogether() {
    RunRecord first =
        QUEUED
            .moved(RunState.RUNNING, null, at(10))
            .moved(RunState.CANCELLING, null, at(70))
            .moved(RunState.CANCELLED, null, at(75));
    RunRecord again =
        first.moved(RunState.QUEUED, null, at(500)).moved(RunState.RUNNING, null, at(600));

    assertThat(first.trained()).contains(Duration.ofSeconds(65));
    assertThat(again.trained()).isEmpty();
    assertThat(again.moved(RunState.SUCCEEDED, null, at(640)).trained())
        .contains(Duration.ofSeconds(105));
  }

  @Test
  void runThatNeverBegan_hasNotTrained() {
    assertThat(QUEUED.moved(RunState.CANCELLED, null, at(10)).trained()).isEmpty();
  }

  @Test
  void waitingForAnotherStart_isNoTraining() {
    RunRecord failed =
        QUEUED.moved(RunState.RUNNING, null, at(0)).moved(RunState.FAILED, "why", at(30));

    assertThat(
            failed
                .moved(RunState.QUEUED, null, at(40))
                .moved(RunState.CANCELLED, null, at(90))
                .trained())
        .contains(Duration.ofSeconds(30));
  }

  @Test
  void searchThatGaveWay_hasTrainedBeforeAndAfter() {
    RunRecord search =
        QUEUED
            .moved(RunState.RUNNING, null, at(0))
            .moved(RunState.QUEUED, "another", at(20))
            .moved(RunState.RUNNING, null, at(100))
            .moved(RunState.SUCCEEDED, null, at(105));

    assertThat(search.trained()).contains(Duration.ofSeconds(25));
  }

  private static Instant at(long seconds) {
    return BEGIN.plusSeconds(seconds);
  }
}
