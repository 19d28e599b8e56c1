package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.evaluation.Evaluation;
import io.penderie.files.JsonFiles;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {

  @TempDir private static Path home;
  private static Path data;

  @BeforeAll
  static void writeData() throws IOException {
    data = TinyDataset.write(home.resolve("tiny"));
  }

  /** Trains for an epoch of 17 batches: 132 of the 144 pictures, 12 being held back. */
  private static CommandRun train(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("train", "--home", home.toString(), "--data", data.toString()));
    Stream.of("--epochs=1", "--batch-size=8", "--threads=1")
        .filter(
            usual -> Arrays.stream(more).map(TrainCommandTest::name).noneMatch(name(usual)::equals))
        .forEach(arguments::add);
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static String name(String option) {
    return option.replaceFirst("=.*", "");
  }

  @Test
  void plain_makesACompleteVersion() {
    CommandRun run = train("--name", "plain", "--no-flip", "--seed=3", "--events=plain");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("Training on 132 pictures, choosing on 12: 1 epochs of 17 batches")
        .contains("Epoch 1/1: loss ")
        .contains("Done: plain, ")
        .contains("It is in " + home.resolve("models").resolve("plain"));
    ModelVersion version = ModelRegistry.ofHome(home).find("plain");
    assertThat(version.folder().toFile().list())
        .containsExactlyInAnyOrder(
            ModelVersion.CARD,
            ModelVersion.PARAMETERS,
            ModelVersion.EXPORT,
            ModelVersion.EVALUATION,
            ModelVersion.ANSWERS);
    assertThat(version.card().complete()).isTrue();
    assertThat(version.card().version()).isEqualTo("plain");
    assertThat(version.card().labels().english()).containsExactly("Top", "Bottom", "Full");
    assertThat(version.card().input().width()).isEqualTo(8);
    assertThat(version.card().data().name()).isEqualTo("tiny");
    assertThat(version.card().data().training()).isEqualTo(132);
    assertThat(version.card().data().validation()).isEqualTo(12);
    assertThat(version.card().data().test()).isEqualTo(30);
    assertThat(version.card().history()).hasSize(1);
    assertThat(version.card().validation()).isNotNull();
    assertThat(version.card().hyperparameters()).containsEntry("seed", 3);
    assertThat(version.card().hyperparameters().get("augmentation"))
        .hasToString(
            "{horizontalFlip=false, maxShift=2, warping=0.0, erasing=0.0, erasingMaxArea=0.2}");
    Evaluation evaluation = JsonFiles.read(version.evaluation(), Evaluation.class);
    assertThat(evaluation.pictures()).isEqualTo(30);
    assertThat(evaluation.accuracy()).isEqualTo(version.card().test().accuracy());
    version.load().close();
  }

  @Test
  void json_isOneEventALine_endingInEvaluated() {
    Path folder = home.resolve("elsewhere").resolve("v1");
    CommandRun run =
        train("--output", folder.toString(), "--events=json", "--validation-fraction=0");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    List<JsonNode> events = run.jsonLines();
    // 18 batches: progress after 10 and after the last.
    assertThat(events)
        .extracting(event -> event.get("type").asText())
        .containsExactly(
            "started", "progressed", "progressed", "epochFinished", "finished", "evaluated");
    assertThat(events.get(0).get("trainingPictures").asInt()).isEqualTo(144);
    assertThat(events.get(0).get("validationPictures").asInt()).isZero();
    assertThat(events.get(3).get("figures").get("validationLoss").isNull()).isTrue();
    assertThat(events.get(5).get("version").asText()).isEqualTo("v1");
    assertThat(events.get(5).get("validation").isNull()).isTrue();
    assertThat(ModelRegistry.open(folder).card().complete()).isTrue();
  }

  @Test
  void bar_worksWithoutATerminal() {
    CommandRun run = train("--name", "bar", "--events=bar", "--flip");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Epoch 1/1: loss ").contains("Done: bar, ");
    assertThat(ModelRegistry.ofHome(home).find("bar").card().hyperparameters().get("augmentation"))
        .asString()
        .contains("horizontalFlip=true");
  }

  @Test
  void existingVersion_isNotTouched() throws IOException {
    Path folder = Files.createDirectories(home.resolve("models").resolve("mine"));
    Path card = Files.writeString(folder.resolve(ModelVersion.CARD), "precious");

    CommandRun run = train("--name", "mine");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(folder + " holds a model version already");
    assertThat(card).hasContent("precious");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void nameAndOutput_excludeOneAnother() {
    CommandRun run = train("--name", "a", "--output", home.resolve("b").toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--name and --output exclude one another");
    assertThat(home.resolve("b")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/b", "", "Upper", "half.unfinished"})
  void nameThatIsNone_isAWrongOption(String name) {
    CommandRun run = train("--name", name);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--name is \"" + name + "\"");
  }

  @Test
  void output_unwritable_isOneSentence() throws IOException {
    Path file = Files.writeString(home.resolve("a-file"), "");

    CommandRun run = train("--output", file.resolve("v1").toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("penderie: " + file).containsIgnoringCase("not a");
  }

  @Test
  void missingData_isOneSentence() {
    Path missing = home.resolve("missing");

    CommandRun run =
        CommandRun.of("train", "--data", missing.toString(), "--home", home.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(missing.toString());
    assertThat(missing).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "--epochs, 0",
    "--batch-size, 0",
    "--batch-size, 8193",
    "--learning-rate, 0",
    "--learning-rate, NaN",
    "--learning-rate, 11",
    "--momentum, 1",
    "--warm-up, 1",
    "--step-epochs, 0",
    "--step-factor, 0",
    "--step-factor, 2",
    "--weight-decay, -1",
    "--label-smoothing, 1",
    "--shift, 9",
    "--erasing, 1.5",
    "--erasing-area, 0.01",
    "--validation-fraction, 1",
    "--threads, 0",
    "--architecture, resnet",
  })
  void hyperparameterOutOfRange_isNamed(String option, String value) {
    CommandRun run = train("--name", "none", option, value);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("penderie: " + option + " is " + value);
    assertThat(home.resolve("models").resolve("none")).doesNotExist();
  }

  /**
   * Large pictures and few steps to warm up in, where the default rate used to end in no numbers.
   */
  @Test
  void fewLargePictures_areLearnedWithTheDefaults() throws IOException {
    Path large = TinyDataset.write(home.resolve("large"), 48, 3);

    CommandRun run =
        CommandRun.of(
            "train",
            "--home=" + home,
            "--data=" + large,
            "--name=large",
            "--epochs=3",
            "--batch-size=16",
            "--threads=1",
            "--events=json");

    assertThat(run.exit()).as(run.err()).isZero();
    ModelVersion version = ModelRegistry.ofHome(home).find("large");
    assertThat(version.card().test().accuracy()).isGreaterThan(0.95);
    assertThat(version.card().history())
        .allMatch(epoch -> epoch.trainingLoss() < 10 && epoch.validationLoss() < 100);
  }

  @Test
  void runThatDiverged_makesRoomByRestart() {
    CommandRun diverged =
        CommandRun.of(
            "train",
            "--home=" + home,
            "--data=" + data,
            "--name=soared",
            "--epochs=200",
            "--batch-size=144",
            "--validation-fraction=0",
            "--learning-rate=10",
            "--momentum=0",
            "--weight-decay=1",
            "--threads=1");
    assertThat(diverged.exit()).isEqualTo(1);
    assertThat(diverged.err()).contains("is not a number after batch 1 of epoch");

    CommandRun blocked = train("--name=soared");

    assertThat(blocked.exit()).isEqualTo(1);
    assertThat(blocked.err())
        .isEqualToIgnoringNewLines(
            "penderie: "
                + home.resolve("models/soared.checkpoints")
                + " holds a run that has not finished: --resume goes on with it, --restart begins"
                + " anew");
    assertThat(train("--name=soared", "--restart").exit()).isZero();
    assertThat(home.resolve("models/soared.checkpoints")).doesNotExist();
  }

  @Test
  void restartOfNothing_isAFreshRun() {
    assertThat(train("--name=first", "--restart").exit()).isZero();
  }

  @Test
  void restartAndResume_excludeOneAnother() {
    CommandRun run =
        CommandRun.of("train", "--home=" + home, "--name=soared", "--resume", "--restart");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("penderie: --resume goes on with the run's own hyperparameters")
        .contains("it excludes --restart");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--output=/", "--output=/.."})
  void outputWithoutAName_isRefused(String output) {
    CommandRun run = train(output);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("penderie: --output is /")
        .contains("whose name cannot be a version's");
  }

  @Test
  void threadsBeyondTheProcessors_areRefused() throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    Path file =
        Files.writeString(home.resolve("threads.json"), "{\"threads\": " + (processors + 1) + "}");
    String bound = ", outside 1 to " + processors + ", the number of this machine's processors";

    CommandRun option = train("--name=none", "--threads=" + (processors + 1));
    CommandRun config =
        CommandRun.of("train", "--home=" + home, "--data=" + data, "--config=" + file);

    assertThat(option.exit()).isEqualTo(2);
    assertThat(option.err()).contains("--threads is " + (processors + 1) + bound);
    assertThat(config.exit()).isEqualTo(2);
    assertThat(config.err()).contains(file + ": threads is " + (processors + 1) + bound);
  }

  @ParameterizedTest
  @CsvSource({"--epochs, many", "--optimizer, RMSPROP", "--schedule, FLAT", "--events, XML"})
  void valueThatIsNone_isNamed(String option, String value) {
    CommandRun run = train("--name", "none", option, value);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(option).contains(value);
  }
}
