package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.evaluation.Answers;
import io.penderie.evaluation.Evaluation;
import io.penderie.files.JsonFiles;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.VersionWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A small network, measured. */
class EvaluateCommandTest {

  @TempDir private static Path folder;
  private static TinyHome home;

  @BeforeAll
  static void train() throws IOException {
    home = TinyHome.train(folder);
  }

  private static CommandRun evaluate(String... more) {
    return home.run("evaluate", more);
  }

  @Test
  void evaluate_active_printsTheReport() {
    CommandRun run = evaluate();

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("v1 on the test split").contains("Top", "Bottom", "Full");
  }

  @Test
  void evaluate_json_isTheEvaluationOfTheTraining() {
    CommandRun run = evaluate("v1", "--format=json");

    assertThat(run.jsonLines()).hasSize(1);
    JsonNode evaluation = run.jsonLines().get(0);
    assertThat(evaluation.get("pictures").asInt()).isEqualTo(TinyDataset.TEST);
    assertThat(evaluation.get("accuracy").asDouble())
        .isEqualTo(ModelRegistry.ofHome(folder).find("v1").card().test().accuracy());
  }

  @Test
  void evaluate_record_keepsTheResultAsTheVersionsOwn() throws IOException {
    ModelVersion trained = ModelRegistry.ofHome(folder).find("v1");
    ModelCard.Score stale = new ModelCard.Score(9, 0);
    new VersionWriter(trained.folder()).write(trained.card().withTest(stale).withValidation(stale));
    Answers answers = JsonFiles.read(trained.answers(), Answers.class);
    Files.delete(trained.evaluation());
    Files.delete(trained.answers());

    assertThat(evaluate("v1", "--record").exit()).isZero();
    assertThat(evaluate("v1", "--record", "--split=validation").exit()).isZero();

    ModelVersion recorded = ModelRegistry.ofHome(folder).find("v1");
    assertThat(recorded.card()).isEqualTo(trained.card());
    assertThat(JsonFiles.read(recorded.evaluation(), Evaluation.class).accuracy())
        .isEqualTo(trained.card().test().accuracy());
    assertThat(JsonFiles.read(recorded.answers(), Answers.class)).isEqualTo(answers);
    assertThat(answers.dataSha256()).isEqualTo(trained.card().data().sha256());
    assertThat(answers.size()).isEqualTo(TinyDataset.TEST);
  }

  @Test
  void evaluate_recordOfTraining_isRefused() {
    CommandRun run = evaluate("v1", "--record", "--split=training");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--record");
  }

  @ParameterizedTest
  @CsvSource({"validation, 12", "training, 132", "TEST, 30"})
  void evaluate_split_isTheOneOfTheTraining(String split, int pictures) {
    CommandRun run =
        evaluate(
            folder.resolve("models").resolve("v1").toString(), "--split", split, "--format=json");

    assertThat(run.jsonLines().get(0).get("pictures").asInt()).isEqualTo(pictures);
  }

  @Test
  void evaluate_output_writesFiguresAndText() throws IOException {
    Path output = folder.resolve("report").resolve("of-v1");

    CommandRun run = evaluate("--output", output.toString());

    assertThat(run.exit()).isZero();
    assertThat(output.toFile().list())
        .containsExactlyInAnyOrder("evaluation.json", "evaluation.txt");
    assertThat(JsonFiles.read(output.resolve("evaluation.json"), Evaluation.class).pictures())
        .isEqualTo(TinyDataset.TEST);
    assertThat(run.out()).endsWith(Files.readString(output.resolve("evaluation.txt")));
  }

  @Test
  void evaluate_outputUnwritable_isOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("not-a-folder"), "");

    CommandRun run = evaluate("--output", file.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("penderie: " + file + ": not a folder" + System.lineSeparator());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1000})
  void evaluate_threadsThatNoProcessorIsThereFor_areRefused(int threads) {
    CommandRun run = evaluate("--threads=" + threads);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("--threads is " + threads + ", outside 1 to ")
        .contains("the number of this machine's processors");
  }

  @Test
  void evaluate_unknownVersion_isOneSentence() {
    CommandRun run = evaluate("v9");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("penderie: there is no model version \"v9\"" + System.lineSeparator());
    assertThat(run.out()).isEmpty();
  }
}
