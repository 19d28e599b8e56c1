package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.training.Domain;
import io.penderie.training.Hyperparameter;
import io.penderie.training.TrainingConfig;
import io.penderie.training.TrainingConfigJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParseResult;

/** Where a run's hyperparameters come from: options, a file, or the run that is gone on with. */
class TrainConfigTest {

  @TempDir private Path home;

  @Test
  void file_decidesEveryHyperparameter() throws IOException {
    Path data = TinyDataset.write(home.resolve("tiny"));
    Path file =
        config(
            "{\"epochs\": 1, \"batchSize\": 8, \"threads\": 1, \"optimizer\": \"ADAMW\","
                + " \"learningRate\": 0.001, \"augmentation\": {\"maxShift\": 1}}");

    CommandRun run =
        CommandRun.of(
            "train",
            "--home=" + home,
            "--data=" + data,
            "--name=from-file",
            "--config=" + file,
            "--events=json");

    assertThat(run.exit()).as(run.err()).isZero();
    ModelCard card = ModelRegistry.ofHome(home).find("from-file").card();
    assertThat(card.hyperparameters())
        .containsEntry("optimizer", "ADAMW")
        .containsEntry("batchSize", 8)
        .containsEntry("momentum", TrainingConfig.defaults().momentum());
    assertThat(card.hyperparameters().get("augmentation")).asString().contains("maxShift=1");
  }

  @Test
  void fileAndOptions_excludeOneAnother() throws IOException {
    CommandRun run = train("--config=" + config("{}"), "--epochs=1", "--no-flip");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("penderie: --config holds the hyperparameters; it excludes --epochs, --flip");
  }

  @Test
  void faultInTheFile_isToldWithItsPlace() throws IOException {
    Path file = config("{\"schedule\": {\"warmUp\": 2}}");

    CommandRun run = train("--config=" + file);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("penderie: --config " + file + ": schedule.warmUp is 2, outside 0 to 0.99");
  }

  @Test
  void folderInPlaceOfTheFile_isNamed() {
    CommandRun run = CommandRun.of("train", "--home=" + home, "--config=" + home);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEqualToIgnoringNewLines("penderie: " + home + ": Is a directory");
  }

  @Test
  void missingFile_isOneSentence() {
    CommandRun run = train("--config=" + home.resolve("none.json"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().strip())
        .isEqualTo("penderie: " + home.resolve("none.json") + ": no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--seed=3", "--no-flip", "--config=x.json", "--initial=report-cnn-1"})
  void resume_hasItsOwnHyperparameters(String option) {
    CommandRun run = train("--resume", option);

    String name = option.replace("--no-flip", "--flip").replaceAll("=.*", "");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "penderie: --resume goes on with the run's own hyperparameters; it excludes " + name);
  }

  @Test
  void resume_needsToKnowWhich() {
    CommandRun run = CommandRun.of("train", "--home=" + home, "--resume");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("penderie: --resume needs --name or --output");
  }

  @Test
  void resumeWithoutARun_isOneSentence() throws IOException {
    Path data = TinyDataset.write(home.resolve("tiny"));

    CommandRun run =
        CommandRun.of(
            "train",
            "--home=" + home,
            "--data=" + data,
            "--name=none",
            "--resume",
            "--checkpoints=" + home.resolve("work"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .startsWith("penderie: " + home.resolve("work") + " holds no run to go on with");
  }

  @ParameterizedTest
  @EnumSource
  void everyHyperparameter_hasAnOption_thatDecidesIt(Hyperparameter hyperparameter) {
    Object other = other(hyperparameter.domain());

    TrainingConfig config =
        TrainingOptions.config(parsed(hyperparameter.option() + "=" + other), Map.of());

    ObjectNode expected = TrainingConfigJson.toJson(TrainingConfig.defaults());
    String field = hyperparameter.field();
    int dot = field.indexOf('.');
    (dot < 0 ? expected : (ObjectNode) expected.get(field.substring(0, dot)))
        .putPOJO(field.substring(dot + 1), other);
    assertThat(TrainingConfigJson.toJson(config)).hasToString(expected.toString());
  }

  @Test
  void optionsLeftOut_haveTheirDefaults() {
    assertThat(TrainingOptions.config(parsed(), Map.of())).isEqualTo(TrainingConfig.defaults());
  }

  @Test
  void otherDefaults_holdWhereNoOptionIsGiven() {
    Map<Hyperparameter, Object> defaults =
        Map.of(Hyperparameter.EPOCHS, 60, Hyperparameter.BALANCED, true);

    TrainingConfig config = TrainingOptions.config(parsed("--epochs=3"), defaults);

    assertThat(config.epochs()).isEqualTo(3);
    assertThat(config.balanced()).isTrue();
    assertThat(config.batchSize()).isEqualTo(TrainingConfig.defaults().batchSize());
  }

  @Test
  void negatedOption_isFalse() {
    assertThat(
            TrainingOptions.config(parsed("--no-flip"), Map.of()).augmentation().horizontalFlip())
        .isFalse();
    assertThat(TrainingOptions.config(parsed("--flip"), Map.of()).augmentation().horizontalFlip())
        .isTrue();
  }

  private static ParseResult parsed(String... options) {
    List<String> words = new ArrayList<>(List.of("train"));
    words.addAll(List.of(options));
    return Main.commandLine().parseArgs(words.toArray(String[]::new)).subcommand();
  }

  /** A value that is not the default. */
  private static Object other(Domain domain) {
    if (domain.byDefault() instanceof Boolean truth) {
      return !truth;
    }
    if (domain.byDefault() instanceof String) {
      return domain.choices().stream()
          .filter(each -> !each.equals(domain.byDefault()))
          .findAny()
          .orElseThrow();
    }
    if (domain.byDefault() instanceof Long number) {
      return number + 1;
    }
    double most = domain.range().most();
    return domain.byDefault() instanceof Integer ? (Object) (int) most : (Object) most;
  }

  private CommandRun train(String... more) {
    List<String> arguments = new ArrayList<>(List.of("train", "--home=" + home, "--name=none"));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private Path config(String json) throws IOException {
    return Files.writeString(home.resolve("config.json"), json);
  }
}
