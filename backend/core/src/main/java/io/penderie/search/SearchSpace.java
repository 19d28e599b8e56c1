package io.penderie.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.training.Hyperparameter;
import io.penderie.training.InvalidConfigException;
import io.penderie.training.TrainingConfig;
import io.penderie.training.TrainingConfigJson;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * All that a search may choose, by the fields of hyperparameters such as {@code learningRate} and
 * {@code schedule.warmUp}.
 *
 * <p>A choice without effect is not made: neither outside of its own {@link Dimension#when}, nor
 * where the hyperparameter itself means nothing, as momentum beside {@code ADAM}.
 */
public record SearchSpace(@JsonValue Map<String, Dimension> dimensions) {

  /** More than anybody can look at. */
  private static final int MOST = 16;

  /** What tells the trials apart otherwise, or says how far they go, is nobody's choice. */
  private static final Set<Hyperparameter> FIXED =
      Set.of(
          Hyperparameter.EPOCHS,
          Hyperparameter.BUDGET,
          Hyperparameter.PHOTOGRAPHS,
          Hyperparameter.EXTEND,
          Hyperparameter.VALIDATION_FRACTION,
          Hyperparameter.TRAINING_FRACTION,
          Hyperparameter.SPLIT_SEED,
          Hyperparameter.SEED,
          Hyperparameter.THREADS);

  @JsonCreator
  public SearchSpace {
    dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
  }

  /** What may be searched for, in the order in which people meet it. */
  public static List<Hyperparameter> searchable() {
    return Arrays.stream(Hyperparameter.values()).filter(each -> !FIXED.contains(each)).toList();
  }

  /** What usually decides, around the values that the training defaults to. */
  static SearchSpace usual() {
    Map<String, Dimension> usual = new LinkedHashMap<>();
    usual.put(Hyperparameter.LEARNING_RATE.field(), Dimension.of(0.005, 0.5, Dimension.Scale.LOG));
    usual.put(
        Hyperparameter.BATCH_SIZE.field(),
        Dimension.of(IntNode.valueOf(64), IntNode.valueOf(128), IntNode.valueOf(256)));
    usual.put(Hyperparameter.MOMENTUM.field(), Dimension.of(0.8, 0.99, Dimension.Scale.LINEAR));
    usual.put(Hyperparameter.WEIGHT_DECAY.field(), Dimension.of(1e-5, 1e-2, Dimension.Scale.LOG));
    usual.put(
        Hyperparameter.LABEL_SMOOTHING.field(),
        Dimension.of(DoubleNode.valueOf(0), DoubleNode.valueOf(0.05), DoubleNode.valueOf(0.1)));
    usual.put(Hyperparameter.MAX_SHIFT.field(), Dimension.of(0, 3, Dimension.Scale.LINEAR));
    return new SearchSpace(usual);
  }

  /**
   * Insists on choices that a configuration can have.
   *
   * @throws InvalidConfigException naming the one that it cannot have
   */
  void require(TrainingConfig base) {
    if (dimensions.isEmpty() || dimensions.size() > MOST) {
      throw new InvalidConfigException(
          "space", "has " + dimensions.size() + " hyperparameters, not 1 to " + MOST);
    }
    ObjectNode json = TrainingConfigJson.toJson(base);
    dimensions.forEach(
        (name, dimension) -> {
          String field = "space." + name;
          Hyperparameter hyperparameter = known(name, field);
          if (FIXED.contains(hyperparameter)) {
            throw new InvalidConfigException(field, "cannot be searched for");
          }
          if (dimension == null) {
            throw new InvalidConfigException(field, "is null; it needs min and max, or choices");
          }
          dimension.require(hyperparameter, field);
          dimension.samples(hyperparameter).forEach(value -> requireOne(json, name, value, field));
          dimension.when().forEach((other, values) -> requireCondition(other, values, field, json));
        });
  }

  private void requireCondition(
      String other, List<JsonNode> values, String field, ObjectNode json) {
    String at = field + ".when." + other;
    known(other, at);
    if (values.isEmpty()) {
      throw new InvalidConfigException(at, "has no value");
    }
    values.forEach(value -> requireOne(json, other, value, at));
  }

  private static Hyperparameter known(String name, String field) {
    return Hyperparameter.of(name)
        .orElseThrow(() -> new InvalidConfigException(field, "is no hyperparameter"));
  }

  private static void requireOne(ObjectNode base, String name, JsonNode value, String field) {
    ObjectNode changed = base.deepCopy();
    set(changed, name, value);
    try {
      TrainingConfigJson.parse(changed);
    } catch (InvalidConfigException e) {
      throw new InvalidConfigException(field, "has a value that " + e.fault());
    }
  }

  /**
   * The choices of one trial; each hyperparameter's luck depends on no other's.
   *
   * @param base what all other hyperparameters are
   * @param seed of the search
   * @param trial its number
   * @param attempt how many times something was drawn for it that had been tried before
   * @return values by field, only those that mean something beside the others
   */
  Map<String, JsonNode> draw(TrainingConfig base, long seed, int trial, int attempt) {
    Map<String, JsonNode> drawn = new LinkedHashMap<>();
    dimensions.forEach(
        (name, dimension) -> {
          long luck = (seed * 0x9E3779B97F4A7C15L + trial) * 0xBF58476D1CE4E5B9L + attempt;
          SplittableRandom random =
              new SplittableRandom(luck * 0x94D049BB133111EBL + name.hashCode());
          drawn.put(name, dimension.draw(Hyperparameter.of(name).orElseThrow(), random));
        });
    // What falls away may be what something else depends on.
    boolean less = true;
    while (less) {
      less = drawn.keySet().removeIf(name -> !counts(name, configuration(base, drawn)));
    }
    return drawn;
  }

  private boolean counts(String name, ObjectNode all) {
    boolean meant =
        Hyperparameter.of(name)
            .flatMap(Hyperparameter::condition)
            .map(condition -> holds(condition, all))
            .orElse(true);
    return meant
        && dimensions.get(name).when().entrySet().stream()
            .allMatch(
                one ->
                    one.getValue().stream().anyMatch(value -> same(value, at(all, one.getKey()))));
  }

  private static boolean holds(Hyperparameter.Condition condition, ObjectNode all) {
    JsonNode value = at(all, condition.other().field());
    return condition.value() != null
        ? value.asText().equalsIgnoreCase(condition.value())
        : value.asDouble() > condition.above();
  }

  private static boolean same(JsonNode one, JsonNode other) {
    boolean numbers = one.isNumber() && other.isNumber();
    return numbers
        ? one.asDouble() == other.asDouble()
        : one.asText().equalsIgnoreCase(other.asText());
  }

  /** A configuration with some values in the place of its own. */
  static ObjectNode configuration(TrainingConfig base, Map<String, JsonNode> values) {
    ObjectNode json = TrainingConfigJson.toJson(base);
    values.forEach((name, value) -> set(json, name, value));
    return json;
  }

  private static JsonNode at(ObjectNode json, String name) {
    return json.at(pointer(name));
  }

  private static void set(ObjectNode json, String name, JsonNode value) {
    JsonPointer path = pointer(name);
    json.withObject(path.head()).set(path.last().getMatchingProperty(), value);
  }

  private static JsonPointer pointer(String name) {
    return JsonPointer.compile("/" + name.replace('.', '/'));
  }
}
