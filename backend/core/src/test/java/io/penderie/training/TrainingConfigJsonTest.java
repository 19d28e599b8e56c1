package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingConfigJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void nothing_isTheDefaults() throws IOException {
    assertThat(TrainingConfigJson.parse(null)).isEqualTo(TrainingConfig.defaults());
    assertThat(TrainingConfigJson.parse(tree("{}"))).isEqualTo(TrainingConfig.defaults());
    assertThat(TrainingConfigJson.parse(tree("{\"schedule\": {}, \"augmentation\": {}}")))
        .isEqualTo(TrainingConfig.defaults());
  }

  @Test
  void membersThatAreThere_replaceTheirDefaults() throws IOException {
    TrainingConfig config =
        TrainingConfigJson.parse(
            tree(
                """
                {"architecture": "report-cnn", "epochs": 3, "optimizer": "adamw",
                 "learningRate": 1, "seed": 9007199254740993,
                 "schedule": {"shape": "cosine"}, "augmentation": {"horizontalFlip": false}}
                """));

    TrainingConfig defaults = TrainingConfig.defaults();
    assertThat(config.epochs()).isEqualTo(3);
    assertThat(config.optimizer()).isEqualTo(OptimizerKind.ADAMW);
    assertThat(config.learningRate()).isEqualTo(1);
    // 2^53 + 1, which no floating-point number is.
    assertThat(config.seed()).isEqualTo(9_007_199_254_740_993L);
    assertThat(config.schedule().shape()).isEqualTo(LearningRateSchedule.Shape.COSINE);
    assertThat(config.schedule().warmUp()).isEqualTo(defaults.schedule().warmUp());
    assertThat(config.augmentation().horizontalFlip()).isFalse();
    assertThat(config.augmentation().maxShift()).isEqualTo(defaults.augmentation().maxShift());
    assertThat(config.batchSize()).isEqualTo(defaults.batchSize());
  }

  @Test
  void toJson_leadsBackToTheSameConfiguration() {
    TrainingConfig config = ToyConfig.toy().learningRate(0.1 + 0.2).seed(Long.MIN_VALUE).build();

    ObjectNode json = TrainingConfigJson.toJson(config);

    assertThat(json.get("architecture").asText()).isEqualTo("report-cnn");
    assertThat(json.get("schedule").get("shape").asText()).isEqualTo("CONSTANT");
    assertThat(TrainingConfigJson.parse(json)).isEqualTo(config);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"epoch\": 1} | epoch | is unknown; there are architecture, width, depth, budget,",
        "{\"schedule\": {\"warmup\": 0}} | schedule.warmup | is unknown; there are shape, warmUp,",
        "{\"epochs\": 1.5} | epochs | is 1.5, not an integer",
        "{\"epochs\": \"1\"} | epochs | is \"1\", not an integer",
        "{\"epochs\": null} | epochs | is null, not an integer",
        "{\"epochs\": [1]} | epochs | is a list, not an integer",
        "{\"epochs\": 4294967297} | epochs | is 4294967297, not an integer of 32 bits",
        "{\"seed\": 9223372036854775808} | seed | is 9223372036854775808, not an integer of 64",
        "{\"epochs\": 0} | epochs | is 0, outside 1 to 10000",
        "{\"learningRate\": true} | learningRate | is true, not a number",
        "{\"learningRate\": 1e400} | learningRate | , not above 0",
        "{\"momentum\": -1} | momentum | is -1, outside 0 to 0.9999",
        "{\"optimizer\": \"RMSPROP\"} | optimizer | is \"RMSPROP\", none of SGD, ADAM, ADAMW",
        "{\"architecture\": 3} | architecture | is 3, none of report-cnn",
        "{\"schedule\": 3} | schedule | is 3, not an object",
        "{\"schedule\": null} | schedule | is null, not an object",
        "{\"schedule\": {\"warmUp\": 1}} | schedule.warmUp | is 1, outside 0 to 0.99",
        "{\"augmentation\": {\"horizontalFlip\": 1}} | augmentation.horizontalFlip | is 1, neither",
        "{\"augmentation\": {\"maxShift\": 9}} | augmentation.maxShift | is 9, outside 0 to 8",
        "{\"epochs\": 1.0} | epochs | is 1.0, not an integer",
        "{\"epochs\": \"\"} | epochs | is \"\", not an integer",
        "{\"learningRate\": \"0.1\"} | learningRate | is \"0.1\", not a number",
        "{\"optimizer\": \"\"} | optimizer | is \"\", none of SGD",
        "{\"optimizer\": \"0\"} | optimizer | is \"0\", none of SGD",
        "{\"optimizer\": null} | optimizer | is null, none of SGD",
        "{\"optimizer\": [\"SGD\"]} | optimizer | is a list, none of SGD",
        "{\"schedule\": \"\"} | schedule | is \"\", not an object",
        "{\"schedule\": [{}]} | schedule | is a list, not an object",
        "{\"augmentation\": {\"horizontalFlip\": \"true\"}} | augmentation.horizontalFlip | is \"true\",",
        "[] | '' | is a list, not an object",
        "3 | '' | is 3, not an object",
      })
  void fault_isToldWithItsPlace(String json, String field, String fault) throws IOException {
    JsonNode tree = tree(json);

    InvalidConfigException e =
        catchThrowableOfType(InvalidConfigException.class, () -> TrainingConfigJson.parse(tree));

    assertThat(e.field()).isEqualTo(field);
    assertThat(e.fault()).contains(fault);
    assertThat(e).hasMessageEndingWith(e.fault());
  }

  @Test
  void valueThatIsNoNumber_isRefused() {
    ObjectNode json = JSON.createObjectNode();
    json.set("weightDecay", DoubleNode.valueOf(Double.NaN));

    assertThatThrownBy(() -> TrainingConfigJson.parse(json))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessage("weightDecay is NaN, outside 0 to 1");
  }

  @Test
  void explicitNull_isNoConfiguration() {
    assertThatThrownBy(() -> TrainingConfigJson.parse(NullNode.getInstance()))
        .hasMessage("the configuration is null, not an object");
  }

  @Test
  void longText_isNotRepeated() throws IOException {
    JsonNode tree = tree("{\"optimizer\": \"" + "x".repeat(10_000) + "\"}");

    assertThatThrownBy(() -> TrainingConfigJson.parse(tree))
        .hasMessage("optimizer is a long text, none of SGD, ADAM, ADAMW");
  }

  @Test
  void file_isRead() throws IOException {
    Path file = Files.writeString(folder.resolve("config.json"), "{\"epochs\": 4}\n");

    assertThat(TrainingConfigJson.read(file).epochs()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"epochs\": 1, \"epochs\": 2}", "{} {}", "{\"epochs\": NaN}"})
  void fileThatIsNotJson_isRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("config.json"), text);

    assertThatThrownBy(() -> TrainingConfigJson.read(file))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith("the configuration is not JSON: ")
        .hasMessageNotContaining("Source");
  }

  @Test
  void emptyFile_isNoConfiguration() throws IOException {
    Path file = Files.writeString(folder.resolve("config.json"), "");

    assertThatThrownBy(() -> TrainingConfigJson.read(file))
        .isInstanceOf(InvalidConfigException.class);
  }

  @Test
  void missingFile_isAnotherFault() {
    assertThatThrownBy(() -> TrainingConfigJson.read(folder.resolve("none.json")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static JsonNode tree(String json) throws IOException {
    return JSON.readTree(json);
  }
}
