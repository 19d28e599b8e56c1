package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.files.Folders;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that are killed in the midst of a run, and others that go on with it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs a shell and its signals")
@Timeout(300)
class ResumeProcessTest {

  /** Many more epochs than pass before a signal arrives, few enough to be finished. */
  private static final int EPOCHS = 30;

  /** In blocks of 512 bytes: less than the parameters of a network for 8 x 8 pictures. */
  private static final String FILE_LIMIT = "300";

  private static Path data;

  /** What a run left that was killed after its second epoch. */
  private static Path killed;

  @TempDir private Path folder;
  private Process process;

  @BeforeAll
  static void killARun(@TempDir Path shared) throws Exception {
    data = TinyDataset.write(shared.resolve("tiny"));
    killed = shared.resolve("run.checkpoints");
    Process run = CommandProcess.start(shared, shared.resolve("err"), fresh(shared));
    int[] epochs = {0};
    CommandProcess.events(
        run,
        type -> {
          epochs[0] += type.equals("epochFinished") ? 1 : 0;
          if (epochs[0] == 2) {
            run.toHandle().destroyForcibly();
          }
        });
    // 128 + 9: ended by SIGKILL, as shells count.
    assertThat(run.waitFor()).as(Files.readString(shared.resolve("err"))).isEqualTo(137);
    assertThat(shared.resolve("run")).doesNotExist();
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  void killedRun_resumed_comesToTheSameParameters() throws Exception {
    Path parts = copyOfKilled();
    Path whole = Files.createDirectory(folder.resolve("whole"));

    assertThat(runToItsEnd(whole, fresh(whole))).contains("evaluated");
    List<String> types = runToItsEnd(parts, resumed(parts));

    assertThat(types).startsWith("started").endsWith("finished", "evaluated");
    assertThat(types)
        .filteredOn(type -> type.equals("epochFinished"))
        .hasSizeBetween(1, EPOCHS - 2);
    assertThat(parts.resolve("run/parameters.params"))
        .hasSameBinaryContentAs(whole.resolve("run/parameters.params"));
    ModelVersion version = ModelRegistry.open(parts.resolve("run"));
    assertThat(version.card().complete()).isTrue();
    assertThat(version.card().history()).hasSize(EPOCHS);
    assertThat(parts.resolve("run.checkpoints")).doesNotExist();
  }

  @Test
  void endOfInput_stopsTheRunWithACheckpoint() throws Exception {
    Path err = folder.resolve("err");
    process =
        CommandProcess.start(
            folder,
            err,
            "train",
            "--data=" + data,
            "--output=" + folder.resolve("run"),
            "--epochs=1000",
            "--batch-size=8",
            "--threads=1",
            "--events=json",
            "--until-input-ends");

    List<String> types =
        CommandProcess.events(
            process,
            type -> {
              if (type.equals("epochFinished")) {
                endInput();
              }
            });

    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isEqualTo(Main.INTERRUPTED);
    assertThat(types).contains("epochFinished").endsWith("interrupted");
    Path checkpoint = CommandProcess.newestCheckpoint(folder.resolve("run.checkpoints"));
    assertThat(err).content().contains(checkpoint + "; go on with --resume");
    ModelRegistry.open(checkpoint).load().close();
  }

  @Test
  void damagedNewestCheckpoint_isToldAndLeftOut() throws Exception {
    Path parts = copyOfKilled();
    Path newest = CommandProcess.newestCheckpoint(parts.resolve("run.checkpoints"));
    Files.writeString(newest.resolve(ModelVersion.PARAMETERS), "damaged");

    // What it goes on from is told at once; the limit ends it soon after.
    Path err = runOutOfRoom(parts);

    assertThat(err).content().startsWith("penderie: damaged checkpoint left out: " + newest);
    assertThat(newest).exists();
  }

  @Test
  void onlyDamagedCheckpoints_areOneSentence() throws Exception {
    Path parts = copyOfKilled();
    Path checkpoints = parts.resolve("run.checkpoints");
    for (Path entry : Folders.list(checkpoints)) {
      if (Files.isDirectory(entry)) {
        Files.deleteIfExists(entry.resolve("progress.json"));
      }
    }

    CommandRun run = CommandRun.of(resumed(parts));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .startsWith("penderie: " + checkpoints + ": none of the checkpoints is usable: ")
        .contains(CommandProcess.newestCheckpoint(checkpoints).toString());
    assertThat(parts.resolve("run")).doesNotExist();
  }

  /** A limit on the size of files stands in for a full disk: both make writing fail half way. */
  @Test
  void fullDisk_isOneSentence_andLeavesTheCheckpointBefore() throws Exception {
    Path parts = copyOfKilled();
    Path checkpoints = parts.resolve("run.checkpoints");
    Path before = CommandProcess.newestCheckpoint(checkpoints);

    Path err = runOutOfRoom(parts);

    assertThat(err)
        .content()
        .startsWith("penderie: the checkpoint cannot be written (" + before + " is untouched): ")
        .contains("parameters.params")
        .contains("File too large")
        .hasLineCount(1);
    assertThat(CommandProcess.newestCheckpoint(checkpoints)).isEqualTo(before);
    assertThat(Folders.list(checkpoints))
        .noneMatch(entry -> entry.toString().endsWith(".unfinished"));
    CommandRun evaluation = CommandRun.of("evaluate", before.toString(), "--data=" + data);
    assertThat(evaluation.exit()).as(evaluation.err()).isZero();
  }

  private static String[] fresh(Path folder) {
    return new String[] {
      "train",
      "--data=" + data,
      "--output=" + folder.resolve("run"),
      "--epochs=" + EPOCHS,
      "--batch-size=8",
      "--learning-rate=0.01",
      "--threads=1",
      "--events=json"
    };
  }

  private static String[] resumed(Path folder) {
    return new String[] {
      "train", "--data=" + data, "--output=" + folder.resolve("run"), "--events=json", "--resume"
    };
  }

  private List<String> runToItsEnd(Path where, String... arguments) throws Exception {
    Path err = where.resolve("err");
    process = CommandProcess.start(where, err, arguments);
    List<String> types = CommandProcess.events(process, type -> {});
    assertThat(process.waitFor()).as(Files.readString(err)).isZero();
    return types;
  }

  /** Goes on until the first checkpoint, which cannot be written. */
  private Path runOutOfRoom(Path where) throws Exception {
    Path err = where.resolve("err");
    process =
        CommandProcess.start(
            where,
            err,
            List.of("sh", "-c", "ulimit -f " + FILE_LIMIT + "; exec \"$@\"", "sh"),
            resumed(where));
    List<String> types = CommandProcess.events(process, type -> {});
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isEqualTo(1);
    assertThat(types).startsWith("started").doesNotContain("epochFinished");
    return err;
  }

  private void endInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException("the process is gone", e);
    }
  }

  private Path copyOfKilled() throws IOException {
    Path parts = Files.createDirectory(folder.resolve("parts"));
    Path copy = parts.resolve(killed.getFileName());
    try (Stream<Path> files = Files.walk(killed)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(killed.relativize(file).toString()));
      }
    }
    return parts;
  }
}
