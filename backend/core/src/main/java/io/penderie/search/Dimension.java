package io.penderie.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.penderie.training.Hyperparameter;
import io.penderie.training.InvalidConfigException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What a search may choose for one hyperparameter: any number of a range, or one of some values.
 *
 * @param min the least number; null with {@code choices}
 * @param max the largest number; null with {@code choices}
 * @param scale how numbers are spread over the range
 * @param choices the values; null with a range
 * @param when beside which values of other hyperparameters there is a choice at all: a list of
 *     values by the other's field; elsewhere the search keeps the value of its configuration
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Dimension(
    Double min, Double max, Scale scale, List<JsonNode> choices, Map<String, List<JsonNode>> when) {

  /** More than anybody tells apart. */
  private static final int MOST_CHOICES = 50;

  /** So many digits of a drawn number count; more would only be harder to read. */
  private static final MathContext DIGITS = new MathContext(4);

  /** How numbers are spread over a range. */
  public enum Scale {
    /** Each number is as likely as any other. */
    @JsonProperty("linear")
    LINEAR,
    /** Each order of magnitude is as likely as any other. */
    @JsonProperty("log")
    LOG
  }

  public Dimension {
    scale = scale == null ? Scale.LINEAR : scale;
    choices = choices == null ? null : List.copyOf(choices);
    when = when == null ? Map.of() : Map.copyOf(when);
  }

  /** A range. */
  static Dimension of(double min, double max, Scale scale) {
    return new Dimension(min, max, scale, null, null);
  }

  /** Some values. */
  static Dimension of(JsonNode... choices) {
    return new Dimension(null, null, null, List.of(choices), null);
  }

  /**
   * Insists on something to choose from; the values themselves are checked as configurations.
   *
   * @throws InvalidConfigException naming the member at fault
   */
  void require(Hyperparameter hyperparameter, String field) {
    if ((choices == null) == (min == null && max == null)) {
      throw new InvalidConfigException(field, "needs either min and max, or choices");
    }
    if (choices != null) {
      if (choices.isEmpty() || choices.size() > MOST_CHOICES) {
        throw new InvalidConfigException(
            field + ".choices", "has " + choices.size() + " values, not 1 to " + MOST_CHOICES);
      }
      return;
    }
    requireRange(hyperparameter, field);
  }

  private void requireRange(Hyperparameter hyperparameter, String field) {
    String type = hyperparameter.domain().type();
    if (!type.equals("number") && !type.equals("integer")) {
      throw new InvalidConfigException(field, "is no number; it needs choices");
    }
    if (min == null || max == null) {
      throw new InvalidConfigException(field, "needs both min and max");
    }
    if (hyperparameter.domain().range() != null) {
      hyperparameter.domain().range().require(field + ".min", min);
      hyperparameter.domain().range().require(field + ".max", max);
    }
    if (!(min < max)) {
      throw new InvalidConfigException(field + ".max", "is not above min");
    }
    if (scale == Scale.LOG && !(min > 0)) {
      throw new InvalidConfigException(
          field + ".min", "is not above 0, which a logarithmic scale needs");
    }
    if (type.equals("integer") && (min != Math.rint(min) || max != Math.rint(max))) {
      throw new InvalidConfigException(field, "is a whole number; so are its min and max");
    }
  }

  /** Every value that decides whether the range is one of possible values: its ends, or all. */
  List<JsonNode> samples(Hyperparameter hyperparameter) {
    return choices != null
        ? choices
        : List.of(number(hyperparameter, min), number(hyperparameter, max));
  }

  /** One value. */
  JsonNode draw(Hyperparameter hyperparameter, RandomGenerator random) {
    if (choices != null) {
      return choices.get(random.nextInt(choices.size()));
    }
    // The largest whole number gets as much room as the others.
    double end = hyperparameter.domain().type().equals("integer") ? max + 1 : max;
    double drawn =
        scale == Scale.LOG
            ? Math.exp(Math.log(min) + random.nextDouble() * (Math.log(end) - Math.log(min)))
            : min + random.nextDouble() * (end - min);
    return number(hyperparameter, drawn);
  }

  private JsonNode number(Hyperparameter hyperparameter, double value) {
    double bounded = Math.max(min, Math.min(max, value));
    if (hyperparameter.domain().type().equals("integer")) {
      return IntNode.valueOf((int) Math.max(min, Math.min(max, Math.floor(value))));
    }
    double rounded = new BigDecimal(bounded).round(DIGITS).doubleValue();
    return DoubleNode.valueOf(Math.max(min, Math.min(max, rounded)));
  }
}
