package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.registry.testing.TinyModels;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelCardTest {

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
        card.calibration(),
        card.platform(),
        card.startedAt(),
        card.finishedAt());
  }
}
