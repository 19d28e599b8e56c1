package io.penderie.training;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What a hyperparameter may be, and what it is if nobody chooses.
 *
 * @param byDefault the value if nobody chooses, as in JSON; by its class what the hyperparameter is
 *     at all: an Integer, a Long, a Double, a Boolean, or a String that is one of {@code choices}
 * @param defaultWords the default in words, for help
 * @param unit what the value is, for help: {@code N}, {@code SHARE}; null for what is true or false
 * @param range of a number; null if there is none
 * @param choices all that a text can be; empty for anything else
 */
public record Domain(
    Object byDefault, String defaultWords, String unit, Range range, List<String> choices) {

  static Domain whole(String unit, int byDefault, int least, int most) {
    return of(byDefault, unit, new Range(least, true, most));
  }

  static Domain seed(long byDefault) {
    return of(byDefault, "N", null);
  }

  static Domain number(String unit, double byDefault, double least, double most) {
    return of(byDefault, unit, new Range(least, true, most));
  }

  static Domain above(String unit, double byDefault, double least, double most) {
    return of(byDefault, unit, new Range(least, false, most));
  }

  static Domain truth(boolean byDefault) {
    return of(byDefault, null, null);
  }

  static <E extends Enum<E>> Domain choice(E byDefault, Function<E, String> nameOf) {
    E[] all = byDefault.getDeclaringClass().getEnumConstants();
    String name = nameOf.apply(byDefault);
    return new Domain(name, name, "NAME", null, Arrays.stream(all).map(nameOf).toList());
  }

  private static Domain of(Object byDefault, String unit, Range range) {
    String words =
        byDefault instanceof Double number
            ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
            : byDefault.toString();
    return new Domain(byDefault, words, unit, range, List.of());
  }

  /**
   * What JSON Schema calls it: {@code integer}, {@code number}, {@code boolean}, {@code string}.
   */
  public String type() {
    if (byDefault instanceof Integer || byDefault instanceof Long) {
      return "integer";
    }
    if (byDefault instanceof Double) {
      return "number";
    }
    return byDefault instanceof Boolean ? "boolean" : "string";
  }

  Domain saying(String words) {
    return new Domain(byDefault, words, unit, range, choices);
  }
}
