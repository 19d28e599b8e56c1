package io.penderie.training;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.files.FileFaults;
import io.penderie.files.Json;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A {@link TrainingConfig} as people and programs write it: a JSON object with the record's names,
 * each of which may be missing and then has its default. Nothing is converted: what is there must
 * be known and of its type.
 *
 * <p>Every fault is an {@link InvalidConfigException} that tells where it is.
 */
public final class TrainingConfigJson {

  /** Longer values are not repeated in a fault. */
  private static final int LONGEST = 60;

  private TrainingConfigJson() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws InvalidConfigException if it is not JSON or not a configuration
   */
  public static TrainingConfig read(Path file) throws IOException {
    byte[] bytes = FileFaults.bytes(file);
    try {
      JsonNode json = Json.tree(bytes);
      if (json.isMissingNode()) {
        throw new InvalidConfigException("", "is empty");
      }
      return parse(json);
    } catch (JsonProcessingException e) {
      throw new InvalidConfigException("", "is not JSON: " + Json.fault(e));
    }
  }

  /**
   * Checks a configuration and fills its defaults in.
   *
   * @param json an object; null for the defaults
   * @throws InvalidConfigException if a member is unknown, of another type or out of range
   */
  public static TrainingConfig parse(JsonNode json) {
    return parse(json, Map.of());
  }

  /**
   * Like {@link #parse(JsonNode)}, with other defaults for some.
   *
   * @param otherDefaults instead of the usual ones
   */
  public static TrainingConfig parse(JsonNode json, Map<Hyperparameter, ?> otherDefaults) {
    if (json != null && !json.isObject()) {
      throw new InvalidConfigException("", "is " + shown(json) + ", not an object");
    }
    ObjectNode all = defaults();
    try {
      Json.EXACT.readerForUpdating(all).readValue(tree(otherDefaults));
      if (json != null) {
        Json.EXACT.readerForUpdating(all).readValue(json);
      }
      return Json.EXACT.treeToValue(all, TrainingConfig.class);
    } catch (JsonMappingException e) {
      throw fault(e, all);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * The configuration of some choices; all others have their defaults.
   *
   * @throws InvalidConfigException if one is of another type or out of range
   */
  public static TrainingConfig of(Map<Hyperparameter, ?> choices) {
    return parse(tree(choices));
  }

  /** Every member of a configuration; {@link #parse} leads back to it. */
  public static ObjectNode toJson(TrainingConfig config) {
    return Json.EXACT.valueToTree(config);
  }

  private static ObjectNode defaults() {
    return tree(
        Arrays.stream(Hyperparameter.values())
            .collect(Collectors.toMap(Function.identity(), each -> each.domain().byDefault())));
  }

  private static ObjectNode tree(Map<Hyperparameter, ?> choices) {
    ObjectNode tree = Json.EXACT.createObjectNode();
    choices.forEach(
        (hyperparameter, value) -> {
          JsonPointer path = JsonPointer.compile("/" + hyperparameter.field().replace('.', '/'));
          tree.withObject(path.head())
              .set(path.last().getMatchingProperty(), Json.EXACT.valueToTree(value));
        });
    return tree;
  }

  /** What Jackson found, said of the place where it is. */
  private static InvalidConfigException fault(JsonMappingException e, JsonNode all) {
    if (e.getCause() instanceof InvalidConfigException fault) {
      return fault;
    }
    List<String> path =
        e.getPath().stream().map(JsonMappingException.Reference::getFieldName).toList();
    String field = String.join(".", path);
    if (e instanceof UnrecognizedPropertyException unknown) {
      String known =
          Arrays.stream(unknown.getReferringClass().getRecordComponents())
              .map(RecordComponent::getName)
              .collect(Collectors.joining(", "));
      return new InvalidConfigException(field, "is unknown; there are " + known);
    }
    JsonNode value = all.at("/" + String.join("/", path));
    String expected =
        Hyperparameter.of(field)
            .map(each -> expected(each.domain(), value))
            .orElse("not an object");
    return new InvalidConfigException(field, "is " + shown(value) + ", " + expected);
  }

  /** What a value is not. */
  private static String expected(Domain domain, JsonNode value) {
    return switch (domain.type()) {
      case "boolean" -> "neither true nor false";
      case "string" -> "none of " + String.join(", ", domain.choices());
      case "integer" ->
          !value.isIntegralNumber()
              ? "not an integer"
              : "not an integer of " + (domain.byDefault() instanceof Long ? 64 : 32) + " bits";
      default -> "not a number";
    };
  }

  /** The value as it was written, if it is short enough for a sentence. */
  private static String shown(JsonNode value) {
    String text = value.isContainerNode() ? "" : value.toString();
    if (value.isContainerNode() || text.length() > LONGEST) {
      return switch (value.getNodeType()) {
        case ARRAY -> "a list";
        case OBJECT -> "an object";
        case STRING -> "a long text";
        default -> "a long number";
      };
    }
    return text;
  }
}
