package io.penderie.server.training;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.server.openapi.ConfigurationSchema;
import io.penderie.training.Domain;
import io.penderie.training.Hyperparameter;
import io.penderie.training.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a run is trained with if nobody chooses, and what may be chosen: enough to build a form.
 *
 * @param initialVersion with which a run begins; null for random numbers
 * @param configuration every choice with its default
 * @param members what each choice may be, in the order in which people meet them
 * @param groups which choices belong together
 */
@Schema(name = "TrainingDefaults", description = "What can be chosen, and what is if nobody does.")
record RunDefaults(
    @Schema(description = "With which version a run begins; absent for random numbers.")
        @JsonInclude(NON_NULL)
        String initialVersion,
    @Schema(ref = ConfigurationSchema.REF) JsonNode configuration,
    List<Member> members,
    List<Group> groups) {

  /**
   * What one choice may be, in the words of JSON Schema.
   *
   * @param field its path, as in the member {@code field} of a problem
   * @param type {@code integer}, {@code number}, {@code string} or {@code boolean}
   * @param minimum the least value; null if there is none
   * @param exclusiveMinimum what the value must be above; null if there is a minimum or none
   * @param maximum the largest value; null if there is none
   * @param values all that it can be; null for numbers and truth values
   * @param appliesWhen beside what it means something; null if always
   */
  @Schema(name = "TrainingMember")
  record Member(
      String field,
      @Schema(enumeration = {"integer", "number", "string", "boolean"}) String type,
      @JsonInclude(NON_NULL) Double minimum,
      @JsonInclude(NON_NULL) Double exclusiveMinimum,
      @JsonInclude(NON_NULL) Double maximum,
      @JsonInclude(NON_NULL) List<String> values,
      @JsonInclude(NON_NULL) Condition appliesWhen) {

    private static Member of(Hyperparameter hyperparameter) {
      Domain domain = hyperparameter.domain();
      Range range = domain.range();
      return new Member(
          hyperparameter.field(),
          domain.type(),
          range != null && range.leastIncluded() ? (Double) range.least() : null,
          range != null && !range.leastIncluded() ? (Double) range.least() : null,
          range != null ? (Double) range.most() : null,
          domain.choices().isEmpty() ? null : domain.choices(),
          hyperparameter.condition().map(Condition::of).orElse(null));
    }
  }

  /**
   * What another choice must be.
   *
   * @param field the other one's path
   * @param value what it must be; null if it must be above something
   * @param exclusiveMinimum what it must be above; null if it must be a value
   */
  @Schema(name = "TrainingCondition", description = "Otherwise the choice is without effect.")
  record Condition(
      String field,
      @JsonInclude(NON_NULL) String value,
      @JsonInclude(NON_NULL) Double exclusiveMinimum) {

    private static Condition of(Hyperparameter.Condition condition) {
      return new Condition(condition.other().field(), condition.value(), condition.above());
    }
  }

  /**
   * Choices that belong together.
   *
   * @param name what they are about
   * @param fields their paths
   */
  @Schema(name = "TrainingGroup")
  record Group(String name, List<String> fields) {

    private static Group of(Hyperparameter.Group group) {
      return new Group(
          group.name().toLowerCase(Locale.ROOT),
          Arrays.stream(Hyperparameter.values())
              .filter(each -> each.group() == group)
              .map(Hyperparameter::field)
              .toList());
    }
  }

  /**
   * What may be chosen instead.
   *
   * @param nothing what somebody asks for who chooses nothing
   */
  static RunDefaults of(RunRequest nothing) {
    return new RunDefaults(
        nothing.initialVersion(),
        nothing.configuration(),
        Arrays.stream(Hyperparameter.values()).map(Member::of).toList(),
        Arrays.stream(Hyperparameter.Group.values()).map(Group::of).toList());
  }
}
