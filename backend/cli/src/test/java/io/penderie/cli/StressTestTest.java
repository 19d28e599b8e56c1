package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.evaluation.PhotographAnswer;
import io.penderie.evaluation.PhotographAnswers;
import io.penderie.files.JsonFiles;
import io.penderie.files.Sha256;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small network, measured beyond its data set. */
class StressTestTest {

  @TempDir private static Path folder;
  private static TinyHome home;

  @BeforeAll
  static void train() throws IOException {
    home = TinyHome.train(folder);
  }

  @Test
  void evaluate_robustnessOfTwo_putsThemSideBySide() {
    CommandRun run = evaluate("v1", "v1", "--robustness", "--pictures=3");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("3 pictures of the test split a severity, seed 5.")
        .containsPattern("\\| Corruption \\(mean accuracy\\) +\\| +v1 \\| +v1 \\|")
        .contains("| **Mean over corruptions**", "| jpeg ");
    assertThat(run.err()).startsWith("robustness: ").contains(" 0 % clean", "% gaussian-noise");
  }

  @Test
  void evaluate_allOfIt_isOneJsonObject_andFiles() throws IOException {
    Path photographs = folder.resolve("photographs");
    Files.createDirectories(photographs.resolve("t-shirt"));
    Files.copy(Path.of(home.png("top.png", 0)), photographs.resolve("t-shirt/top.png"));
    Path output = folder.resolve("output");

    CommandRun run =
        evaluate(
            "--robustness",
            "--unknown",
            "--explanations",
            "--photographs=" + photographs,
            "--pictures=3",
            "--seed=2",
            "--format=json",
            "--output=" + output);

    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode result = run.jsonLines().get(0);
    assertThat(result.at("/robustness/0/seed").asInt()).isEqualTo(2);
    assertThat(result.at("/robustness/0/mean").asDouble()).isBetween(0.0, 1.0);
    assertThat(result.at("/unknown/0/garments/2/source").asText()).isEqualTo("photographs");
    assertThat(result.at("/photographs/0/photographs").asInt()).isEqualTo(1);
    assertThat(result.at("/explanations/0/orders").findValuesAsText("name"))
        .contains("occlusion", "random pixels", "random patches");
    assertThat(result.at("/explanations/0/orders/0/deletion/curve")).hasSize(29);
    assertThat(result.at("/explanations/0/orders/0/insertion/mean").asDouble()).isBetween(0.0, 1.0);
    try (var files = Files.list(output)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "robustness.json",
              "robustness.md",
              "unknown.json",
              "unknown.md",
              "photographs.json",
              "photographs.md",
              "explanations.json",
              "explanations.md");
    }
  }

  @Test
  void evaluate_photographsOfAListAndAFolder_standsBySource() throws IOException {
    Path place = Files.createDirectories(folder.resolve("sources"));
    Path tops = Files.createDirectories(place.resolve("phones/t-shirt"));
    Files.copy(Path.of(home.png("phone.png", 0)), tops.resolve("1.png"));
    Files.copy(tops.resolve("1.png"), place.resolve("2.png"));
    Path list =
        Files.writeString(
            place.resolve("list.csv"),
            "file,label,also,kind,source\n2.png,Full,Top,worn,shops\n2.png,none,,thing,shops\n");

    CommandRun run = evaluate("--photographs=" + place.resolve("phones"), "--photographs=" + list);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("(?m)^v1: .* right \\(. of 2\\)")
        .containsPattern("(?m)^\\| t-shirt +\\| Top +\\|")
        .containsPattern("(?m)^\\| Full +\\| Full, Top +\\|")
        .containsPattern("(?m)^\\| none +\\| none +\\|")
        .containsPattern("(?m)^\\| phones +\\| +1 \\|")
        .containsPattern("(?m)^\\| shops +\\| +1 \\|")
        .containsPattern("(?m)^\\| worn +\\| +1 \\|");

    Path kinds = Files.writeString(place.resolve("kinds.csv"), "file,kind\n1.png,sneaker\n");
    run = evaluate("--photographs=" + place.resolve("phones"), "--shoe-kinds=" + kinds);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("kinds.csv: names none of the photographs");
  }

  @Test
  void evaluate_recordOfPhotographs_keepsEachAnswer_andTheListShowsBothFigures()
      throws IOException {
    Path tops = Files.createDirectories(folder.resolve("recorded/phones/t-shirt"));
    Files.copy(Path.of(home.png("recorded.png", 0)), tops.resolve("1.png"));
    Files.copy(
        tops.resolve("1.png"), Files.createDirectory(tops.resolveSibling("hat")).resolve("2.png"));

    CommandRun run = evaluate("v1", "--photographs=" + tops.getParent(), "--record");

    assertThat(run.exit()).as(run.err()).isZero();
    ModelVersion version = ModelRegistry.ofHome(folder).find("v1");
    PhotographAnswers answers = JsonFiles.read(version.photographs(), PhotographAnswers.class);
    assertThat(answers.photographs())
        .extracting(PhotographAnswer::sha256)
        .containsOnly(Sha256.of(tops.resolve("1.png")));
    assertThat(answers.photographs())
        .extracting(PhotographAnswer::source, PhotographAnswer::label, PhotographAnswer::right)
        .containsExactlyInAnyOrder(
            tuple("phones", "t-shirt", List.of(0)), tuple("phones", "hat", List.of()));
    assertThat(Files.readString(version.photographs())).doesNotContain(folder.toString());
    assertThat(version.card().photographs()).isEqualTo(answers.total());
    assertThat(answers.total().garments()).isEqualTo(1);
    assertThat(answers.total().others()).isEqualTo(1);
    assertThat(version.card().test()).isNotNull();
    String figure = answers.total().right() == 1 ? "100\\.00 %" : "0\\.00 %";
    assertThat(CommandRun.of("models", "list", "--home=" + folder).out())
        .containsPattern("v1 .* \\d+\\.\\d\\d % +" + figure + " +1 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--robustness --split=validation | do not go with --split",
        "--unknown --record              | --record keeps the results of --photographs",
        "--photographs=x --unknown --record | --record keeps the results of --photographs",
        "--robustness --pictures=-1      | --pictures is -1, not at least 0",
        "--shoe-kinds=kinds.csv          | --shoe-kinds says what --photographs show",
        "v1 v1                           | several versions go with --robustness",
      })
  void evaluate_wrongUsage_isExplained(String arguments, String explanation) {
    CommandRun run = evaluate(arguments.trim().split(" "));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(explanation);
  }

  @Test
  void evaluate_photographsThatAreNotThere_isExplained() {
    CommandRun run = evaluate("--photographs=" + folder.resolve("nowhere"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("nowhere: no such folder");
  }

  private static CommandRun evaluate(String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = "--threads=1";
    System.arraycopy(more, 0, arguments, 1, more.length);
    return home.run("evaluate", arguments);
  }
}
