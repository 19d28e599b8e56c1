package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.dataset.FashionMnist;
import io.penderie.picture.Png;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset of one's own on the command line: brought, learned, added to what is there. */
class OwnDatasetTest {

  /** Of each of the two classes. */
  private static final int PICTURES = 40;

  @TempDir private static Path folder;
  private static Path home;

  @BeforeAll
  static void importPictures() throws IOException {
    home = folder.resolve("home");
    TinyDataset.write(home.resolve("data").resolve(FashionMnist.NAME));
    Path brought = folder.resolve("brought");
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < PICTURES; i++) {
      write(brought.resolve("left").resolve(i + ".png"), true, random);
      write(brought.resolve("right").resolve(i + ".png"), false, random);
    }
    CommandRun run =
        CommandRun.of(
            "dataset",
            "import",
            brought.toString(),
            "--home=" + home,
            "--name=sides",
            "--preparation=exact",
            "--size=8");
    assertThat(run.exit()).as(run.err()).isZero();
  }

  @Test
  void ownClasses_areLearned_andAnsweredFor() {
    List<JsonNode> events = train("--name=sides-1", "--epochs=6", "--from-scratch");

    assertThat(events.get(0).get("trainingPictures").asInt()).isEqualTo(count("training"));
    assertThat(events.get(events.size() - 1).get("test").get("accuracy").asDouble())
        .isGreaterThan(0.9);
    CommandRun answer =
        CommandRun.of(
            "predict",
            folder.resolve("brought/left/0.png").toString(),
            "--home=" + home,
            "--dataset=sides");
    assertThat(answer.out()).as(answer.err()).contains("left");
  }

  @Test
  void extension_learnsWhatWasThereToo_andIsChosenAndMeasuredOnBoth() throws IOException {
    List<JsonNode> events = train("--name=five", "--epochs=6", "--from-scratch", "--extend");

    // 132 of the 144 pictures of the tiny dataset are for training, 12 for validation.
    assertThat(events.get(0).get("trainingPictures").asInt()).isEqualTo(132 + count("training"));
    assertThat(events.get(0).get("validationPictures").asInt()).isEqualTo(12 + count("validation"));
    assertThat(events.get(events.size() - 1).get("test").get("accuracy").asDouble())
        .isGreaterThan(0.9);
    JsonNode card = CommandRun.json(Files.readString(home.resolve("models/five/model-card.json")));
    assertThat(card.at("/labels/english")).hasSize(5);
    assertThat(card.at("/data/test").asInt()).isEqualTo(TinyDataset.TEST + count("test"));
  }

  @Test
  void estimate_saysWhatTheRunWouldBe_andWritesNothing() {
    List<JsonNode> events = train("--name=never", "--epochs=6", "--batch-size=16", "--estimate");

    assertThat(events).hasSize(1);
    JsonNode estimated = events.get(0);
    assertThat(estimated.get("type").asText()).isEqualTo("estimated");
    assertThat(estimated.get("epochs").asInt()).isEqualTo(6);
    assertThat(estimated.get("trainingPictures").asInt()).isEqualTo(count("training"));
    assertThat(estimated.get("batchesPerEpoch").asInt()).isEqualTo((count("training") + 15) / 16);
    assertThat(estimated.get("seconds").asDouble()).isPositive();
    assertThat(home.resolve("models/never")).doesNotExist();
    assertThat(home.resolve("models/never.checkpoints")).doesNotExist();
  }

  private static List<JsonNode> train(String... options) {
    String[] arguments = new String[options.length + 7];
    arguments[0] = "train";
    arguments[1] = "--home=" + home;
    arguments[2] = "--dataset=sides";
    arguments[3] = "--architecture=report-cnn";
    arguments[4] = "--learning-rate=0.02";
    arguments[5] = "--threads=1";
    arguments[6] = "--events=json";
    System.arraycopy(options, 0, arguments, 7, options.length);
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.jsonLines();
  }

  /** How many pictures a part of the dataset has. */
  private static int count(String part) {
    JsonNode dataset =
        CommandRun.of("dataset", "show", "sides", "--home=" + home, "--format=json")
            .jsonLines()
            .get(0);
    int count = 0;
    for (JsonNode each : dataset.get("classes")) {
      count += each.get(part).asInt();
    }
    return count;
  }

  private static void write(Path file, boolean left, SplittableRandom random) throws IOException {
    byte[] pixels = new byte[TinyDataset.SIDE * TinyDataset.SIDE];
    for (int i = 0; i < pixels.length; i++) {
      boolean light = left == (i % TinyDataset.SIDE < TinyDataset.SIDE / 2);
      pixels[i] = (byte) ((light ? 150 : 10) + random.nextInt(100));
    }
    Files.createDirectories(file.getParent());
    Files.write(file, Png.encode(TinyDataset.SIDE, TinyDataset.SIDE, pixels));
  }
}
