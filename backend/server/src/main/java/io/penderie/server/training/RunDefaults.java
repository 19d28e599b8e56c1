package io.penderie.server.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.model.Architecture;
import io.penderie.training.Hyperparameter;
import io.penderie.training.LearningRateSchedule;
import io.penderie.training.OptimizerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a run is trained with if nobody chooses, and what may be chosen: enough to build a form.
 *
 * @param configuration every choice with its default
 * @param members what each choice may be, in the order of the configuration
 */
@Schema(name = "TrainingDefaults", description = "What can be chosen, and what is if nobody does.")
record RunDefaults(
    @Schema(type = SchemaType.OBJECT, implementation = Object.class) JsonNode configuration,
    List<Member> members) {

  private static final Map<String, List<String>> VALUES =
      Map.of(
          "architecture", Architecture.ids(),
          "optimizer", names(OptimizerKind.values()),
          "schedule.shape", names(LearningRateSchedule.Shape.values()));

  /**
   * What one choice may be, in the words of JSON Schema.
   *
   * @param field its path, as in the member {@code field} of a problem
   * @param type {@code integer}, {@code number}, {@code string} or {@code boolean}
   * @param minimum the least value; null if there is none
   * @param exclusiveMinimum what the value must be above; null if there is a minimum or none
   * @param maximum the largest value; null if there is none
   * @param values all that it can be; null for numbers and truth values
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "TrainingMember")
  record Member(
      String field,
      String type,
      Double minimum,
      Double exclusiveMinimum,
      Double maximum,
      List<String> values) {

    private static Member of(String field, JsonNode value) {
      Hyperparameter range = Hyperparameter.of(field).orElse(null);
      return new Member(
          field,
          type(value),
          range != null && range.leastIncluded() ? (Double) range.least() : null,
          range != null && !range.leastIncluded() ? (Double) range.least() : null,
          range != null ? (Double) range.most() : null,
          VALUES.get(field));
    }

    private static String type(JsonNode value) {
      if (value.isTextual()) {
        return "string";
      }
      if (value.isBoolean()) {
        return "boolean";
      }
      return value.isIntegralNumber() ? "integer" : "number";
    }
  }

  /** All members of a configuration. */
  static RunDefaults of(JsonNode configuration) {
    List<Member> members = new ArrayList<>();
    collect("", configuration, members);
    return new RunDefaults(configuration, List.copyOf(members));
  }

  private static void collect(String path, JsonNode object, List<Member> members) {
    object
        .properties()
        .forEach(
            entry -> {
              String field = path + entry.getKey();
              if (entry.getValue().isObject()) {
                collect(field + ".", entry.getValue(), members);
              } else {
                members.add(Member.of(field, entry.getValue()));
              }
            });
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
