package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.photo.testing.Pictures;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.testing.TinyModels;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes that are asked to end while native code computes: without the hook that holds the
 * virtual machine's end, the engine's libraries would be torn down below a running operation.
 */
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "Windows has no signal that asks a process to end")
@Timeout(180)
class InterruptTest {

  /** 128 + 15: ended by SIGTERM, as shells count. */
  private static final int TERMINATED = 143;

  /** Far more than are classified before a signal arrives. */
  private static final int FILES = 20_000;

  @TempDir private Path folder;
  private Process process;

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  void train_asked_leavesAUsableCheckpoint() throws Exception {
    Path data = TinyDataset.write(folder.resolve("tiny"));
    Path version = folder.resolve("stopped");
    Path err = folder.resolve("err.txt");
    process =
        CommandProcess.start(
            folder,
            err,
            "train",
            "--data=" + data,
            "--output=" + version,
            "--epochs=1000",
            "--batch-size=8",
            "--threads=1",
            "--events=json");

    List<String> types = new ArrayList<>();
    try (BufferedReader events = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = events.readLine(); line != null; line = events.readLine()) {
        JsonNode event = CommandRun.json(line);
        String type = event.get("type").asText();
        if (type.equals("epochFinished") && !types.contains(type)) {
          terminate();
        }
        types.add(type);
      }
    }

    assertEnded(err);
    assertThat(types).contains("epochFinished").endsWith("interrupted");
    Path checkpoint = CommandProcess.newestCheckpoint(folder.resolve("stopped.checkpoints"));
    assertThat(err)
        .content()
        .contains("Stopped. The checkpoint is in " + checkpoint + "; go on with --resume");
    assertThat(version).doesNotExist();
    ModelCard card = ModelRegistry.open(checkpoint).card();
    assertThat(card.complete()).isFalse();
    assertThat(card.history()).isNotEmpty().hasSizeLessThan(1000);
    assertThat(card.test()).isNull();
    CommandRun evaluation =
        CommandRun.of("evaluate", checkpoint.toString(), "--data=" + data, "--format=json");
    assertThat(evaluation.exit()).as(evaluation.err()).isZero();
    assertThat(evaluation.jsonLines().get(0).get("pictures").asInt()).isEqualTo(TinyDataset.TEST);
  }

  @Test
  void predict_asked_endsBetweenTwoFiles() throws Exception {
    Path picture =
        Files.write(
            folder.resolve("a.png"),
            Pictures.file(Pictures.gray(8, 8, TinyModels.pixels(1)), "png"));
    Path version = TinyModels.write(folder, "v1", 1).folder();
    Path err = folder.resolve("err.txt");
    List<String> arguments =
        new ArrayList<>(List.of("predict", "--model=" + version, "--format=json"));
    arguments.addAll(Collections.nCopies(FILES, picture.toString()));
    process = CommandProcess.start(folder, err, arguments.toArray(String[]::new));

    int lines = 0;
    try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        assertThat(CommandRun.json(line).get("version").asText()).isEqualTo("v1");
        if (lines++ == 0) {
          terminate();
        }
      }
    }

    assertEnded(err);
    assertThat(lines).isBetween(1, FILES - 1);
  }

  /** SIGTERM; the method of the process itself would close its output too. */
  private void terminate() {
    assertThat(process.toHandle().destroy()).isTrue();
  }

  private void assertEnded(Path err) throws IOException, InterruptedException {
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("ended by itself").isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isIn(TERMINATED, Main.INTERRUPTED);
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("hs_err"));
    }
  }
}
