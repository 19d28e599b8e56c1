package io.penderie.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ShortMemoryTest {

  /** 500 MiB and 2.5 for each of 128 pictures: 820. */
  private static final JsonNode CONFIGURATION =
      JsonNodeFactory.instance.objectNode().put("architecture", "report-cnn").put("batchSize", 128);

  @TempDir private Path folder;

  @Test
  void runThatDoesNotFit_isRefusedInASentence_andNotKept() throws IOException {
    TrainingRuns runs = runs(819);

    for (Runnable wish :
        new Runnable[] {
          () -> runs.start(new RunWish("v1", null, null, CONFIGURATION)),
          () -> runs.estimate(new RunWish("v1", null, null, CONFIGURATION))
        }) {
      assertThatExceptionOfType(RunException.class)
          .isThrownBy(wish::run)
          .withMessage(
              "Such a run would not begin: It takes some 820 MiB of memory, and 819 are free beside"
                  + " this service. Give it more, or choose a smaller batch.");
    }
    assertThat(runs.all(RunKind.TRAINING)).isEmpty();
  }

  @Test
  void runThatFits_isTaken() throws IOException {
    Run run = runs(820).start(new RunWish("v1", null, null, CONFIGURATION));

    assertThat(run.record().state()).isEqualTo(RunState.QUEUED);
  }

  /** While it waited, others took what there was. */
  @Test
  void runThatNoLongerFitsAtItsTurn_failsInASentence() throws Exception {
    CompletableFuture<Void> serving = new CompletableFuture<>();
    TrainingRuns runs = runs(820);
    Run run = runs.start(new RunWish("v1", null, null, CONFIGURATION));
    available(100);

    serving.complete(null);
    runs.recover(serving);

    assertThat(run.record().state()).isEqualTo(RunState.FAILED);
    assertThat(run.record().reason()).startsWith("It takes some 820 MiB of memory, and 100 are");
    runs.close();
  }

  /**
   * Its settings are those of another Penderie; what waits behind it gets its turn all the same.
   */
  @Test
  void searchWhoseSettingsAreNotUnderstood_failsInASentence_andKeepsNoOtherFromItsTurn()
      throws Exception {
    CompletableFuture<Void> serving = new CompletableFuture<>();
    TrainingRuns runs = runs(1140);
    Run search =
        runs.start(
            new RunWish(RunKind.SEARCH, "s", null, null, JsonNodeFactory.instance.objectNode()));
    Run next = runs.start(new RunWish("v1", null, null, CONFIGURATION));
    available(100);
    ((ObjectNode) search.record().configuration()).put("colour", "green");

    serving.complete(null);
    runs.recover(serving);

    assertThat(search.record().state()).isEqualTo(RunState.FAILED);
    assertThat(search.record().reason())
        .startsWith("This Penderie does not take its settings: colour is unknown");
    assertThat(next.record().state()).isEqualTo(RunState.FAILED);
    assertThat(next.record().reason()).startsWith("It takes some 820 MiB of memory");
    runs.close();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void processOfARun_isTheFirstThatTheKernelEnds() throws Exception {
    Process process = new ProcessBuilder("cat").start();
    try {
      RunMemory.giveWay(process);

      assertThat(Path.of("/proc/" + process.pid() + "/oom_score_adj")).hasContent("800");
    } finally {
      process.destroyForcibly();
    }
  }

  private TrainingRuns runs(int megabytes) throws IOException {
    available(megabytes);
    TrainingRuns runs =
        new TrainingRuns(
            Files.createDirectories(folder.resolve("home/models")).getParent(),
            new RunLimits(1, 1, 10, Duration.ofSeconds(10), 1 << 28, Duration.ofMinutes(10), 0),
            new MachineMemory(folder));
    runs.recover(CompletableFuture.failedFuture(new IllegalStateException("nothing serves yet")));
    return runs;
  }

  private void available(int megabytes) throws IOException {
    Path file = Files.createDirectories(folder.resolve("proc")).resolve("meminfo");
    Files.writeString(file, "MemAvailable: " + 1024 * megabytes + " kB\n");
  }
}
