package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes whose output goes where it cannot go. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs /dev/full")
@Timeout(180)
class StandardOutputTest {

  private static final List<String> INTO_A_FULL_DISK =
      List.of("sh", "-c", "exec \"$@\" > /dev/full", "sh");

  /** Far more than are classified before the reader goes. */
  private static final int FILES = 20_000;

  @TempDir private static Path folder;
  private static TinyHome home;
  private static Path picture;

  @BeforeAll
  static void train() throws IOException {
    home = TinyHome.train(folder);
    picture = Path.of(home.png("a.png", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "train --help",
        "models list --home=HOME",
        "dataset --data=DATA --format=json",
        "evaluate --home=HOME --data=DATA --threads=1 --format=json",
        "predict --home=HOME a.png",
        "train --home=HOME --data=DATA --name=new --epochs=1 --threads=1 --events=json",
      })
  void fullDisk_isToldAndExitsWith1(String arguments) throws Exception {
    String[] filledIn =
        arguments
            .replace("HOME", folder.toString())
            .replace("DATA", home.data().toString())
            .split(" ");
    Path err = folder.resolve("err.txt");

    Process process = CommandProcess.start(folder, err, INTO_A_FULL_DISK, filledIn);

    assertThat(process.waitFor(150, TimeUnit.SECONDS)).isTrue();
    assertThat(complaints(err))
        .containsExactly("penderie: standard output: No space left on device");
    assertThat(process.exitValue()).isEqualTo(1);
  }

  /** As in {@code penderie predict *.png | head -1}: no more work, and nothing to complain of. */
  @Test
  void readerThatGoes_endsTheCommandQuietly() throws Exception {
    Path err = folder.resolve("err-of-predict.txt");
    List<String> arguments =
        new ArrayList<>(List.of("predict", "--home=" + folder, "--format=json"));
    arguments.addAll(Collections.nCopies(FILES, picture.toString()));
    Process process = CommandProcess.start(folder, err, arguments.toArray(String[]::new));

    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).contains("\"version\":\"v1\"");
    }

    assertThat(process.waitFor(150, TimeUnit.SECONDS)).isTrue();
    // 128 + 13: ended for want of a reader, as shells count.
    assertThat(process.exitValue()).as(Files.readString(err)).isEqualTo(141);
    assertThat(complaints(err)).isEmpty();
  }

  /** Without the engine's own, who warns of processors that a part of it cannot use. */
  private static List<String> complaints(Path err) throws IOException {
    return Files.readAllLines(err).stream().filter(line -> !line.startsWith("[W")).toList();
  }
}
