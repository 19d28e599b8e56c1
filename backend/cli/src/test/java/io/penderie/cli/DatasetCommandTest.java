package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tiny dataset, described. */
class DatasetCommandTest {

  @TempDir private static Path folder;
  private static Path data;

  @BeforeAll
  static void writeDataset() throws IOException {
    data = TinyDataset.write(folder.resolve("tiny"));
  }

  @Test
  void dataset_text_countsPicturesAndClasses() {
    CommandRun run = CommandRun.of("dataset", "--data=" + data);

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    // 144 pictures in 3 classes; a twelfth of each is held back.
    assertThat(run.out())
        .startsWith("tiny: gray pictures of 8x8, 3 classes")
        .containsPattern("training +validation +test")
        .containsPattern("pictures +132 +12 +30")
        .containsPattern("1 Bottom +44 +4 +10");
  }

  @Test
  void dataset_json_saysTheSame() {
    JsonNode facts = CommandRun.of("dataset", "--data=" + data, "--format=json").jsonLines().get(0);

    assertThat(facts.get("name").asText()).isEqualTo("tiny");
    assertThat(facts.get("sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(facts.get("classes").get("french").get(0).asText()).isEqualTo("Haut");
    assertThat(facts.get("width").asInt()).isEqualTo(8);
    assertThat(facts.get("splits").get("test").get("count").asInt()).isEqualTo(30);
    assertThat(facts.get("splits").get("training").get("countsByClass").get(2).asInt())
        .isEqualTo(44);
  }

  @Test
  void dataset_damagedFile_isNamed() throws IOException {
    Path damaged = TinyDataset.write(folder.resolve("damaged"));
    Path labels = damaged.resolve("t10k-labels-idx1-ubyte");
    Files.write(labels, new byte[] {0, 0, 8, 1, 0, 0, 0, 30, 0});

    CommandRun run = CommandRun.of("dataset", "--data", damaged.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("penderie: " + labels);
  }

  @Test
  void dataset_fileInPlaceOfTheFolder_isNamedOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");

    CommandRun run = CommandRun.of("dataset", "--data", file.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "penderie: "
                + file.resolve("train-labels-idx1-ubyte.gz")
                + ": cannot be read: Not a directory");
  }

  @Test
  void dataset_classesThatAreNone_areExplained() throws IOException {
    Path named = TinyDataset.write(folder.resolve("named"));
    Path classes = Files.writeString(named.resolve("classes.json"), "{\"english\": [\"Top\"]}");

    CommandRun run = CommandRun.of("dataset", "--data", named.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "penderie: " + classes + ": does not name the classes: \"french\" is missing");
  }
}
