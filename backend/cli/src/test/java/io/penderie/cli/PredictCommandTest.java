package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small network, asked. */
class PredictCommandTest {

  @TempDir private static Path folder;
  private static TinyHome home;

  @BeforeAll
  static void train() throws IOException {
    home = TinyHome.train(folder);
  }

  @ParameterizedTest
  @CsvSource({"0, Top", "1, Bottom", "2, Full"})
  void predict_namesTheClassFirst(int label, String name) throws IOException {
    String file = home.png("class-" + label + ".png", label);

    CommandRun run = home.run("predict", file, "--top-k=2");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo(file);
    assertThat(lines.get(1)).matches(" +\\d+\\.\\d\\d % {2}" + label + " " + name);
  }

  @Test
  void predict_json_isOneObjectALine() throws IOException {
    String bottom = home.png("bottom.png", 1);
    String full = home.png("full.png", 2);

    CommandRun run =
        home.run("predict", "--format=json", "--language=fr", "--model=v1", bottom, full);

    assertThat(run.exit()).isZero();
    assertThat(run.jsonLines())
        .extracting(line -> line.get("file").asText())
        .containsExactly(bottom, full);
    JsonNode line = run.jsonLines().get(0);
    assertThat(line.get("version").asText()).isEqualTo("v1");
    assertThat(line.get("probabilities")).hasSize(3);
    assertThat(line.get("probabilities").get(0).get("index").asInt()).isEqualTo(1);
    assertThat(line.get("probabilities").get(0).get("name").asText()).isEqualTo("Bas");
    double sum = 0;
    for (JsonNode entry : line.get("probabilities")) {
      sum += entry.get("probability").asDouble();
    }
    assertThat(sum).isBetween(0.99999, 1.00001);
  }

  @Test
  void predict_frenchNames_areShown() throws IOException {
    assertThat(home.run("predict", "--language=FR", home.png("top.png", 0)).out())
        .contains("Haut", "Bas", "Plein")
        .doesNotContain("Bottom");
  }

  @Test
  void predict_badFiles_doNotHoldUpTheGood() throws IOException {
    String good = home.png("good.png", 0);
    String other = home.png("other.png", 1);
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    Path missing = folder.resolve("missing.png");

    CommandRun run =
        home.run(
            "predict",
            good,
            text.toString(),
            missing.toString(),
            folder.toString(),
            other,
            "--format=json");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.jsonLines())
        .extracting(line -> line.get("file").asText())
        .containsExactly(good, other);
    List<String> complaints = run.err().lines().toList();
    assertThat(complaints).hasSize(3);
    assertThat(complaints.get(0)).startsWith(text + ": ");
    assertThat(complaints.get(1)).isEqualTo(missing + ": no such file");
    assertThat(complaints.get(2)).startsWith(folder + ": ");
  }

  @Test
  void predict_topKOfNone_isRefused() throws IOException {
    CommandRun run = home.run("predict", "--top-k=0", home.png("k.png", 0));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--top-k is 0, not at least 1");
  }

  @Test
  void predict_withoutFiles_isWrongUse() {
    CommandRun run = home.run("predict");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("FILE");
  }

  @Test
  void predict_unknownVersion_isOneSentence() throws IOException {
    CommandRun run = home.run("predict", "--model=v9", home.png("a.png", 0));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("penderie: there is no model version \"v9\"" + System.lineSeparator());
    assertThat(run.out()).isEmpty();
  }
}
