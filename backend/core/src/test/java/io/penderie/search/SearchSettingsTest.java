package io.penderie.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.files.Json;
import io.penderie.training.InvalidConfigException;
import io.penderie.training.TrainingConfig;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchSettingsTest {

  @Test
  void parse_nothing_hasDefaultsThatComeBack() throws Exception {
    SearchSettings settings = SearchSettings.parse(null);

    assertThat(settings.configuration()).isEqualTo(TrainingConfig.defaults());
    assertThat(settings.trials()).isEqualTo(24);
    assertThat(SearchSettings.parse(SearchSettings.toJson(settings))).isEqualTo(settings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'trials': 0} | trials is 0, outside 1 to 1000",
        "{'trials': '9'} | trials is of another type than it should be",
        "{'trails': 9} | trails is unknown; there are configuration, space, method",
        "{'method': 'GRID'} | method is of another type than it should be",
        "{'configuration': {'epochs': 0}} | configuration.epochs is 0, outside 1 to 10000",
        "{'configuration': {'validationFraction': 0}} | configuration.validationFraction is 0, which",
        "{'configuration': {'epochs': 4}, 'least': 5} | least is 5, outside 0 to 4",
        "{'least': 1.5} | least is 1.5, not a number of whole epochs",
        "{'space': {}} | space has 0 hyperparameters, not 1 to 16",
        "{'space': {'learningRat': {'min': 1, 'max': 2}}} | space.learningRat is no hyperparameter",
        "{'space': {'seed': {'choices': [1]}}} | space.seed cannot be searched for",
        "{'space': {'learningRate': {'min': 1}}} | space.learningRate needs both min and max",
        "{'space': {'learningRate': {}}} | space.learningRate needs either min and max, or choices",
        "{'space': {'learningRate': null}} | space.learningRate is null",
        "{'space': {'learningRate': {'min': 2, 'max': 1}}} | space.learningRate.max is not above min",
        "{'space': {'learningRate': {'min': 1, 'max': 11}}} | space.learningRate.max is 11, outside",
        "{'space': {'weightDecay': {'min': 0, 'max': 1, 'scale': 'log'}}} | space.weightDecay.min is not",
        "{'space': {'batchSize': {'min': 1.5, 'max': 9}}} | space.batchSize is a whole number",
        "{'space': {'batchSize': {'choices': [0]}}} | space.batchSize has a value that is 0, outside",
        "{'space': {'optimizer': {'min': 0, 'max': 1}}} | space.optimizer is no number; it needs choices",
        "{'space': {'optimizer': {'choices': ['SGDD']}}} | space.optimizer has a value that is \"SGDD\", none of",
        "{'space': {'batchSize': {'choices': []}}} | space.batchSize.choices has 0 values, not 1 to 50",
        "{'space': {'momentum': {'min': 0, 'max': 0.9, 'when': {'x': [1]}}}} | space.momentum.when.x is no",
      })
  void parse_fault_isToldWithItsPlace(String json, String fault) {
    assertThatThrownBy(() -> settings(json))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith(fault);
  }

  @Test
  void rungs_overEpochs_growUntilTheWholeTraining() {
    assertThat(settings("{'configuration': {'epochs': 20}}").rungs())
        .containsExactly(1.0, 3.0, 9.0, 20.0);
    assertThat(settings("{'configuration': {'epochs': 9}}").rungs()).containsExactly(1.0, 3.0, 9.0);
    assertThat(settings("{'configuration': {'epochs': 9}, 'method': 'RANDOM'}").rungs())
        .containsExactly(9.0);
  }

  @Test
  void rungs_overData_growUntilAllPictures() {
    assertThat(settings("{'resource': 'DATA'}").rungs()).containsExactly(1.0 / 9, 3.0 / 9, 1.0);
  }

  @Test
  void draw_sameSeedAndTrial_isTheSame_whateverElseIsSearchedFor() {
    SearchSettings one = settings("{'space': {'learningRate': {'min': 0.01, 'max': 1}}}");
    SearchSettings more =
        settings(
            "{'space': {'warmUp': {}, 'learningRate': {'min': 0.01, 'max': 1},"
                    .replace("'warmUp': {}", "'batchSize': {'min': 16, 'max': 64}")
                + " 'weightDecay': {'min': 0, 'max': 1}}}");

    assertThat(draw(one, 3).get("learningRate")).isEqualTo(draw(more, 3).get("learningRate"));
    assertThat(draw(one, 3)).isNotEqualTo(draw(one, 4));
  }

  @Test
  void draw_manyTrials_coverTheRangeAndStayInIt() {
    SearchSettings settings =
        settings(
            "{'space': {'learningRate': {'min': 0.001, 'max': 1, 'scale': 'log'},"
                + " 'augmentation.maxShift': {'min': 0, 'max': 3}}}");
    int small = 0;
    Set<Integer> shifts = new HashSet<>();
    for (int trial = 1; trial <= 400; trial++) {
      Map<String, JsonNode> drawn = draw(settings, trial);
      double rate = drawn.get("learningRate").asDouble();
      assertThat(rate).isBetween(0.001, 1.0);
      small += rate < 0.0316 ? 1 : 0;
      shifts.add(drawn.get("augmentation.maxShift").asInt());
    }

    // Half of a logarithmic range lies below its geometric mean; 5 deviations are 50 of 400.
    assertThat(small).isBetween(150, 250);
    assertThat(shifts).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void draw_choiceWithoutEffect_isNotMade() {
    SearchSettings settings =
        settings(
            "{'space': {'optimizer': {'choices': ['SGD', 'ADAM']},"
                + " 'momentum': {'min': 0.5, 'max': 0.9},"
                + " 'weightDecay': {'min': 0.1, 'max': 1, 'when': {'optimizer': ['adam']}}}}");
    for (int trial = 1; trial <= 20; trial++) {
      Map<String, JsonNode> drawn = draw(settings, trial);
      boolean sgd = drawn.get("optimizer").asText().equals("SGD");
      assertThat(drawn.containsKey("momentum")).isEqualTo(sgd);
      assertThat(drawn.containsKey("weightDecay")).isEqualTo(!sgd);
    }
  }

  @Test
  void with_valuesOfATrial_changesThoseAlone() {
    SearchSettings settings = settings("{'space': {'schedule.warmUp': {'min': 0.3, 'max': 0.5}}}");

    TrainingConfig config = settings.with(draw(settings, 1));

    assertThat(config.schedule().warmUp()).isBetween(0.3, 0.5);
    assertThat(config.schedule().shape()).isEqualTo(settings.configuration().schedule().shape());
    assertThat(config.epochs()).isEqualTo(settings.configuration().epochs());
  }

  private static Map<String, JsonNode> draw(SearchSettings settings, int trial) {
    return settings.space().draw(settings.configuration(), settings.seed(), trial, 0);
  }

  private static SearchSettings settings(String json) {
    try {
      return SearchSettings.parse(
          Json.tree(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    } catch (java.io.IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
