package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A version that is measured on data that it was not trained on. */
class OtherDataTest {

  @TempDir private static Path folder;

  @BeforeAll
  static void train() throws IOException {
    TinyHome.train(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--split=test", "--robustness"})
  void picturesOfAnotherSize_areRefused(String what) throws IOException {
    Path larger = TinyDataset.write(folder.resolve("larger"), 12, 3);

    CommandRun run = evaluate(larger, what);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "penderie: v1 does not fit larger: pictures of 12x12; the network takes 8x8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--split=test", "--robustness"})
  void anotherNumberOfClasses_isRefused(String what) throws IOException {
    Path fewer = TinyDataset.write(folder.resolve("fewer"), 8, 2);

    CommandRun run = evaluate(fewer, what);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualToIgnoringNewLines("penderie: v1 tells 3 classes apart; fewer has 2");
  }

  @Test
  void otherNames_areTold() throws IOException {
    Path renamed = TinyDataset.write(folder.resolve("renamed"));
    Files.writeString(
        renamed.resolve("classes.json"),
        "{\"english\": [\"Top\", \"Shoe\", \"Full\"], \"french\": [\"a\", \"b\", \"c\"]}");

    CommandRun run = evaluate(renamed);

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("v1 on the test split");
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "penderie: class 1 is \"Bottom\" to v1 and \"Shoe\" in renamed; the figures hold only if"
                + " both mean the same");
  }

  /**
   * What is recorded as the version's own, and what is held back from its training, is of its data.
   */
  @ParameterizedTest
  @ValueSource(strings = {"--record", "--split=validation"})
  void otherPictures_areNotTheVersionsOwn(String what) throws IOException {
    Path other = otherPictures();

    CommandRun run = evaluate(other, what);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("penderie: " + what.replaceFirst("=.*", ""))
        .endsWith(
            " needs the data that v1 was trained on; other has other pictures"
                + System.lineSeparator());
  }

  @Test
  void calibration_onOtherPictures_isRefused() throws IOException {
    CommandRun run =
        CommandRun.of("calibrate", "v1", "--home=" + folder, "--data=" + otherPictures());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "penderie: calibrate needs the data that v1 was trained on; other has other pictures");
  }

  @Test
  void otherPicturesOfTheSameKind_areMeasured() throws IOException {
    CommandRun run = evaluate(otherPictures());

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
  }

  private static Path otherPictures() throws IOException {
    Path other = TinyDataset.write(folder.resolve("other"));
    Path pictures = other.resolve("train-images-idx3-ubyte");
    byte[] bytes = Files.readAllBytes(pictures);
    bytes[bytes.length - 1] ^= 1;
    Files.write(pictures, bytes);
    return other;
  }

  private static CommandRun evaluate(Path data, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "evaluate";
    arguments[1] = "--home=" + folder;
    arguments[2] = "--data=" + data;
    arguments[3] = "--threads=1";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandRun.of(arguments);
  }
}
