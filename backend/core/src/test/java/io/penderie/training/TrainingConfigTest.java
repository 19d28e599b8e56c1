package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.files.Json;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingConfigTest {

  @Test
  void defaults_areValid() {
    TrainingConfig config = TrainingConfig.defaults();

    assertThat(config.epochs()).isPositive();
    assertThat(config.threads()).isPositive();
  }

  @Test
  void json_leadsBackToTheSameConfiguration() {
    TrainingConfig config = TrainingConfig.defaults();

    assertThat(Json.convert(Json.convert(config, Map.class), config.getClass())).isEqualTo(config);
  }

  static Stream<Arguments> invalid() {
    return Stream.of(
        change("epochs is 0", config -> config.epochs(0)),
        change("epochs is 10001", config -> config.epochs(10_001)),
        change("batchSize is 0", config -> config.batchSize(0)),
        change("batchSize is 8193", config -> config.batchSize(8_193)),
        change("learningRate is 0", config -> config.learningRate(0)),
        change("learningRate is -0.1", config -> config.learningRate(-0.1)),
        change("learningRate is 10.5", config -> config.learningRate(10.5)),
        change("learningRate is NaN", config -> config.learningRate(Double.NaN)),
        change("momentum is 1", config -> config.momentum(1)),
        change("momentum is -0.1", config -> config.momentum(-0.1)),
        change("weightDecay is -1", config -> config.weightDecay(-1)),
        change("weightDecay is 1.5", config -> config.weightDecay(1.5)),
        change("labelSmoothing is 1", config -> config.labelSmoothing(1)),
        change("labelSmoothing is NaN", config -> config.labelSmoothing(Double.NaN)),
        change("validationFraction is 1", config -> config.validationFraction(1)),
        change("validationFraction is -0.5", config -> config.validationFraction(-0.5)),
        change("threads is 0", config -> config.threads(0)),
        change("threads is 1025", config -> config.threads(1_025)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void valueOutsideItsRange_isNamed(String message, UnaryOperator<ToyConfig> change) {
    ToyConfig config = change.apply(ToyConfig.toy());

    assertThatThrownBy(config::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  static Stream<Arguments> missing() {
    return Stream.of(
        change("architecture", config -> config.architecture(null)),
        change("optimizer", config -> config.optimizer(null)),
        change("schedule", config -> config.schedule(null)),
        change("augmentation", config -> config.augmentation(null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("missing")
  void missingChoice_isNamed(String name, UnaryOperator<ToyConfig> change) {
    ToyConfig config = change.apply(ToyConfig.toy());

    assertThatThrownBy(config::build)
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 0.2", "9, 0, 0.2", "0, -0.1, 0.2", "0, 1.1, 0.2", "0, NaN, 0.2"})
  void invalidShiftOrErasing_isRefused(int shift, double erasing, double area) {
    assertThatThrownBy(() -> new Augmentation(false, shift, 0, erasing, area))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0.01", "1.1", "NaN"})
  void invalidErasingArea_isRefused(double area) {
    assertThatThrownBy(() -> new Augmentation(false, 0, 0, 0.5, area))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("augmentation.erasingMaxArea");
  }

  private static Arguments change(String message, UnaryOperator<ToyConfig> change) {
    return Arguments.of(message, change);
  }
}
