package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The list and the records belong together: what is in one is in the other. */
class HyperparameterTest {

  private static final ObjectNode DEFAULTS = TrainingConfigJson.toJson(TrainingConfig.defaults());

  static Stream<Hyperparameter> numbers() {
    return Arrays.stream(Hyperparameter.values()).filter(each -> each.domain().range() != null);
  }

  static Stream<Hyperparameter> conditions() {
    return Arrays.stream(Hyperparameter.values()).filter(each -> each.condition().isPresent());
  }

  @Test
  void list_hasEveryMemberOfAConfiguration_andNoOther() {
    assertThat(Arrays.stream(Hyperparameter.values()).map(Hyperparameter::field))
        .containsExactlyInAnyOrderElementsOf(fields("", DEFAULTS).toList());
    assertThat(Arrays.stream(Hyperparameter.values()).map(Hyperparameter::option))
        .doesNotHaveDuplicates()
        .allMatch(option -> option.startsWith("--"));
  }

  private static Stream<String> fields(String path, JsonNode object) {
    return object.properties().stream()
        .flatMap(
            member ->
                member.getValue().isObject()
                    ? fields(path + member.getKey() + ".", member.getValue())
                    : Stream.of(path + member.getKey()));
  }

  @ParameterizedTest
  @EnumSource
  void defaults_areThoseOfTheList(Hyperparameter hyperparameter) {
    JsonNode value = DEFAULTS.at("/" + hyperparameter.field().replace('.', '/'));

    assertThat(value.asText()).isEqualTo(hyperparameter.domain().byDefault().toString());
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void numberBeyondItsRange_isRefused_atItsEndsItIsNot(Hyperparameter hyperparameter) {
    Range range = hyperparameter.domain().range();
    boolean whole = hyperparameter.domain().byDefault() instanceof Integer;
    double step = whole ? 1 : 1e-9;

    TrainingConfigJson.of(Map.of(hyperparameter, number(range.most(), whole)));
    assertRefused(hyperparameter, number(range.most() + step, whole));
    if (range.leastIncluded()) {
      TrainingConfigJson.of(Map.of(hyperparameter, number(range.least(), whole)));
      assertRefused(hyperparameter, number(range.least() - step, whole));
    } else {
      assertRefused(hyperparameter, range.least());
    }
  }

  private static Number number(double value, boolean whole) {
    return whole ? (Number) (int) value : (Number) value;
  }

  private static void assertRefused(Hyperparameter hyperparameter, Number value) {
    assertThatThrownBy(() -> TrainingConfigJson.of(Map.of(hyperparameter, value)))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith(hyperparameter.field() + " is ");
  }

  @ParameterizedTest
  @EnumSource
  void valueOfAnotherType_isRefused(Hyperparameter hyperparameter) {
    Map<Hyperparameter, Object> choices = new EnumMap<>(Hyperparameter.class);
    choices.put(hyperparameter, new String[] {"x"});

    assertThatThrownBy(() -> TrainingConfigJson.of(choices))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith(hyperparameter.field() + " is a list, n");
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void condition_isAValueThatTheOtherOneCanHave(Hyperparameter hyperparameter) {
    Hyperparameter.Condition condition = hyperparameter.condition().orElseThrow();

    Domain other = condition.other().domain();
    if (condition.value() != null) {
      assertThat(other.choices()).contains(condition.value());
    } else {
      assertThat(condition.above()).isBetween(other.range().least(), other.range().most());
    }
  }
}
