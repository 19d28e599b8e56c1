package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.evaluation.Answers;
import io.penderie.evaluation.Evaluation;
import io.penderie.files.Folders;
import io.penderie.files.JsonFiles;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.VersionFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
    VersionFiles.write(trained.folder(), trained.card().withTest(stale).withValidation(stale));
    Answers answers = JsonFiles.read(trained.answers(), Answers.class);
    Files.delete(trained.evaluation());
    Files.delete(trained.answers());

    assertThat(evaluate("v1", "--record").exit()).isZero();
    assertThat(evaluate("v1", "--record", "--split=validation").exit()).isZero();

    ModelVersion recorded = ModelRegistry.ofHome(folder).find("v1");
    // One of them was measured by the engine that trained, the other by the one that answers.
    assertThat(recorded.card())
        .usingRecursiveComparison()
        .withEqualsForType((one, other) -> Math.abs(one - other) < 1e-6, Double.class)
        .isEqualTo(trained.card());
    assertThat(JsonFiles.read(recorded.evaluation(), Evaluation.class).accuracy())
        .isEqualTo(trained.card().test().accuracy());
    assertThat(JsonFiles.read(recorded.answers(), Answers.class))
        .usingRecursiveComparison()
        .ignoringAllOverriddenEquals()
        .withEqualsForType((one, other) -> Math.abs(one - other) < 1e-5, Float.class)
        .isEqualTo(answers);
    assertThat(answers.dataSha256()).isEqualTo(trained.card().data().sha256());
    assertThat(answers.size()).isEqualTo(TinyDataset.TEST);
  }

  /** What was measured is printed, but there is nothing to keep it in. */
  @ParameterizedTest
  @ValueSource(strings = {"test", "validation"})
  void evaluate_recordOfAVersionThatIsDeletedMeanwhile_leavesNoGhost(String split)
      throws IOException {
    Path gone = copyOf("v1", "gone");
    StringWriter out =
        new StringWriter() {
          @Override
          public void flush() {
            if (Files.exists(gone)) {
              assertThat(CommandRun.of("models", "delete", "gone", "--home=" + folder).err())
                  .isEmpty();
            }
          }
        };
    StringWriter err = new StringWriter();

    int exit =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(
                "evaluate",
                "gone",
                "--record",
                "--split=" + split,
                "--home=" + folder,
                "--data=" + home.data());

    assertThat(out.toString()).startsWith("gone on the " + split + " split");
    assertThat(gone).doesNotExist();
    assertThat(err.toString()).contains("\"gone\" has been deleted");
    assertThat(exit).isEqualTo(1);
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

  private static Path copyOf(String name, String copy) throws IOException {
    Path models = folder.resolve("models");
    Path target = Files.createDirectory(models.resolve(copy));
    for (Path file : Folders.list(models.resolve(name))) {
      Files.copy(file, target.resolve(file.getFileName()));
    }
    return target;
  }
}
