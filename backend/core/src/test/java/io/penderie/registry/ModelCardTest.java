package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.PictureRecipe;
import io.penderie.files.JsonFiles;
import io.penderie.model.InputSpec;
import io.penderie.registry.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCardTest {

  @TempDir private Path folder;

  private static final String[] NAMES = {"epochs", "batchSize", "augmentation", "seed", "alpha"};

  @Test
  void hyperparametersAndEnvironment_keepTheirOrder() {
    ModelCard card = card(numbered());

    assertThat(card.hyperparameters().keySet()).containsExactly(NAMES);
    assertThat(new ModelCard.Platform("", "", "", "", "", "", 2, environment()).environment())
        .containsExactly(Map.entry("Z", "1"), Map.entry("M", "2"), Map.entry("A", "3"));
  }

  @Test
  void hyperparameters_areCopied_andCannotBeChanged() {
    Map<String, Object> given = numbered();
    ModelCard card = card(given);

    given.put("later", 1);

    assertThat(card.hyperparameters()).doesNotContainKey("later");
    assertThatThrownBy(() -> card.hyperparameters().put("later", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void hyperparameter_withoutAValue_isRefused() {
    Map<String, Object> given = Collections.singletonMap("epochs", null);

    assertThatThrownBy(() -> card(given)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void card_writtenAndRead_isEqual() throws IOException {
    Path file = folder.resolve("card.json");
    ModelCard card =
        TinyModels.card("v1", "ab".repeat(32))
            .completed(new ModelCard.Score(0.5, 0.75), new ModelCard.Score(0.25, 1));

    JsonFiles.write(file, card);

    assertThat(JsonFiles.read(file, ModelCard.class)).isEqualTo(card);
    assertThat(card.complete()).isTrue();
    assertThat(Files.readString(file))
        .contains("\"architecture\" : \"report-cnn\"")
        .contains("\"startedAt\" : \"2026-01-02T03:04:05Z\"")
        .contains("\"validationLoss\" : null")
        .contains("\"os\" : \"Linux\"")
        .endsWith("}\n");
  }

  @Test
  void card_withoutScores_leavesThemOut() throws IOException {
    Path file = folder.resolve("card.json");
    ModelCard card = TinyModels.card("v1", "ab".repeat(32));

    JsonFiles.write(file, card);

    assertThat(JsonFiles.read(file, ModelCard.class)).isEqualTo(card);
    assertThat(Files.readString(file)).doesNotContain("\"test\" : null");
  }

  private static Map<String, Object> numbered() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String name : NAMES) {
      map.put(name, map.size());
    }
    return map;
  }

  private static Map<String, String> environment() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("Z", "1");
    map.put("M", "2");
    map.put("A", "3");
    return map;
  }

  private static ModelCard card(Map<String, Object> hyperparameters) {
    ModelCard card = TinyModels.card("tiny", "");
    return new ModelCard(
        card.version(),
        card.architecture(),
        card.input(),
        card.labels(),
        card.trainableParameters(),
        card.parametersSha256(),
        card.complete(),
        card.data(),
        hyperparameters,
        card.history(),
        card.validation(),
        card.test(),
        card.photographs(),
        card.calibration(),
        card.export(),
        card.platform(),
        card.startedAt(),
        card.finishedAt(),
        card.imported());
  }

  @Test
  void cardOfGrayPictures_tellsNoChannels_asThoseOfBeforeDoNot() throws IOException {
    Path file = folder.resolve("card.json");
    JsonFiles.write(file, TinyModels.card("v1", "ab".repeat(32)));

    assertThat(Files.readString(file)).doesNotContain("channels");
    assertThat(JsonFiles.read(file, ModelCard.class).input().channels()).isEqualTo(1);
  }

  @Test
  void cardOfPicturesInColour_tellsTheirChannels() throws IOException {
    Path file = folder.resolve("input.json");
    InputSpec input = TinyModels.INPUT.with(PictureRecipe.EXACT, 3);

    JsonFiles.write(file, input);

    assertThat(Files.readString(file)).contains("\"channels\" : 3");
    assertThat(JsonFiles.read(file, InputSpec.class)).isEqualTo(input);
  }
}
