package io.penderie.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Reads the members of one JSON object strictly: each may be missing, but what is there must be
 * known and of its type; nothing is converted.
 *
 * @param path of the object within the configuration, with a dot at its end; empty for the whole
 * @param node the object
 */
record JsonMembers(String path, JsonNode node) {

  /** Longer values are not repeated in a fault. */
  private static final int LONGEST = 60;

  /**
   * Takes an object whose members are all known.
   *
   * @param name of the member that the object is; empty for the whole configuration
   * @param known the names that its members may have
   * @throws InvalidConfigException if it is no object or has another member
   */
  static JsonMembers of(String name, JsonNode node, List<String> known) {
    if (!node.isObject()) {
      throw new InvalidConfigException(name, "is " + shown(node) + ", not an object");
    }
    JsonMembers members = new JsonMembers(name.isEmpty() ? "" : name + ".", node);
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String member = names.next();
      if (!known.contains(member)) {
        throw new InvalidConfigException(
            members.path + member, "is unknown; there are " + String.join(", ", known));
      }
    }
    return members;
  }

  int integer(String name, int missing) {
    long value = wide(name, missing);
    if (value != (int) value) {
      throw fault(name, "not an integer of 32 bits");
    }
    return (int) value;
  }

  long wide(String name, long missing) {
    JsonNode value = node.get(name);
    if (value == null) {
      return missing;
    }
    if (!value.isIntegralNumber()) {
      throw fault(name, "not an integer");
    }
    if (!value.canConvertToLong()) {
      throw fault(name, "not an integer of 64 bits");
    }
    return value.longValue();
  }

  double number(String name, double missing) {
    JsonNode value = node.get(name);
    if (value == null) {
      return missing;
    }
    if (!value.isNumber()) {
      throw fault(name, "not a number");
    }
    return value.doubleValue();
  }

  boolean truth(String name, boolean missing) {
    JsonNode value = node.get(name);
    if (value == null) {
      return missing;
    }
    if (!value.isBoolean()) {
      throw fault(name, "neither true nor false");
    }
    return value.booleanValue();
  }

  /** One of some values, by its name whatever its case. */
  <T> T choice(String name, T missing, T[] values, Function<T, String> nameOf) {
    JsonNode value = node.get(name);
    if (value == null) {
      return missing;
    }
    return Arrays.stream(values)
        .filter(
            choice -> value.isTextual() && nameOf.apply(choice).equalsIgnoreCase(value.asText()))
        .findFirst()
        .orElseThrow(
            () ->
                fault(
                    name,
                    "none of " + String.join(", ", Arrays.stream(values).map(nameOf).toList())));
  }

  /** A nested object; without it one without members. */
  JsonMembers object(String name, List<String> known) {
    JsonNode value = node.get(name);
    return of(path + name, value == null ? TrainingConfigJson.EMPTY : value, known);
  }

  private InvalidConfigException fault(String name, String what) {
    return new InvalidConfigException(path + name, "is " + shown(node.get(name)) + ", " + what);
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
