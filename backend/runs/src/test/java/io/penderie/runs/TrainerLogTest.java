package io.penderie.runs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerLogTest {

  @TempDir private Path folder;

  @Test
  void file_staysBelowItsLimit_andKeepsTheNewestWholeLines() throws IOException {
    Path file = folder.resolve("trainer.log");
    TrainerLog log = new TrainerLog(file, "/home/");
    String filling = "x".repeat(1000);
    for (int i = 0; i < 2500; i++) {
      log.add(i + " " + filling);
    }

    assertThat(Files.size(file)).isLessThanOrEqualTo(TrainerLog.LIMIT);
    assertThat(Files.readAllLines(file)).allMatch(line -> line.endsWith(" " + filling));
    assertThat(log.tail()).hasSize(20).last().asString().startsWith("2499 ");
    assertThat(TrainerLog.tail(file)).isEqualTo(log.tail());
    assertThat(new String(TrainerLog.end(file, 2500), UTF_8)).startsWith("2498 ");
  }

  @Test
  void path_ofTheHome_isLeftOut() {
    TrainerLog log = new TrainerLog(folder.resolve("trainer.log"), "/srv/home/");

    log.add("penderie: /srv/home/training-runs/x/run.json: no such file");

    assertThat(log.tail()).containsExactly("penderie: training-runs/x/run.json: no such file");
  }

  @Test
  void fullDisk_leavesTheTail() {
    TrainerLog log = new TrainerLog(folder.resolve("missing/trainer.log"), "/home/");

    log.add("last words");

    assertThat(log.tail()).containsExactly("last words");
  }

  @Test
  void nextAttempt_hasATailOfItsOwn() throws IOException {
    Path file = folder.resolve("trainer.log");
    TrainerLog log = new TrainerLog(file, "/home/");
    log.begin(1);
    log.add("one");

    log.begin(2);

    assertThat(log.tail()).isEmpty();
    assertThat(file).content().isEqualTo("one\n--- attempt 2 ---\n");
  }
}
