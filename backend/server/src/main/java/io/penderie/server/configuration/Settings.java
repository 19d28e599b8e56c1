package io.penderie.server.configuration;

import io.quarkus.runtime.configuration.MemorySize;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings as a list: each with its name, its value and what it may be. Read from {@link
 * PenderieConfig} itself, so that a new setting is among them.
 */
final class Settings {

  private Settings() {}

  /**
   * One setting.
   *
   * @param name as an environment variable
   * @param property as a system property
   * @param value what it is; null without one
   * @param range what a number, a size in bytes or a duration in milliseconds may be
   */
  record Setting(String name, String property, Object value, Range range) {

    /** What is wrong with the value: a sentence; empty if nothing is. */
    Optional<String> fault() {
      Optional<Long> number = number();
      if (number.isEmpty() || (number.get() >= range.least && number.get() <= range.most)) {
        return Optional.empty();
      }
      return Optional.of(
          "%s is %s; it may be %s."
              .formatted(
                  name,
                  text(number.get()),
                  range.most == Long.MAX_VALUE
                      ? text(range.least) + " or more"
                      : "from " + text(range.least) + " to " + text(range.most)));
    }

    private Optional<Long> number() {
      if (value instanceof MemorySize size) {
        return Optional.of(size.asLongValue());
      }
      if (value instanceof Duration duration) {
        return Optional.of(duration.toMillis());
      }
      return value instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    private String text(long number) {
      if (value instanceof MemorySize) {
        return bytes(number);
      }
      return value instanceof Duration ? number + " ms" : Long.toString(number);
    }
  }

  private record Range(long least, long most) {
    /** A bound of nothing lets nothing through, and one below nothing is none. */
    static final Range POSITIVE = new Range(1, Long.MAX_VALUE);
  }

  /**
   * A setting as it is declared, whatever it is set to.
   *
   * @param type of its value, or of the value that it may have
   * @param required whether it must have one
   */
  record Declared(String name, String property, Class<?> type, boolean required) {}

  /** All settings as they are declared, by name. */
  static List<Declared> declared() {
    List<Declared> all = new ArrayList<>();
    declare("penderie", PenderieConfig.class, all);
    all.sort(Comparator.comparing(Declared::name));
    return all;
  }

  private static void declare(String prefix, Class<?> group, List<Declared> all) {
    for (Method method : group.getDeclaredMethods()) {
      String property = prefix + "." + words(method.getName());
      if (isGroup(method)) {
        declare(property, method.getReturnType(), all);
      } else if (method.getGenericReturnType() instanceof ParameterizedType optional) {
        Class<?> type = (Class<?>) optional.getActualTypeArguments()[0];
        all.add(new Declared(variable(property), property, type, false));
      } else {
        all.add(new Declared(variable(property), property, method.getReturnType(), true));
      }
    }
  }

  private static boolean isGroup(Method method) {
    return method.getReturnType().getEnclosingClass() == PenderieConfig.class;
  }

  /** All settings, by name. */
  static List<Setting> of(PenderieConfig config) {
    List<Setting> all = new ArrayList<>();
    collect("penderie", PenderieConfig.class, config, all);
    all.sort(Comparator.comparing(Setting::name));
    return all;
  }

  private static void collect(String prefix, Class<?> group, Object values, List<Setting> all) {
    for (Method method : group.getDeclaredMethods()) {
      String property = prefix + "." + words(method.getName());
      Object value = value(method, values);
      if (isGroup(method)) {
        collect(property, method.getReturnType(), value, all);
      } else {
        all.add(new Setting(variable(property), property, plain(value), range(method)));
      }
    }
  }

  private static Object value(Method method, Object values) {
    try {
      return method.invoke(values);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a setting is an accessible method: " + method, e);
    }
  }

  private static Object plain(Object value) {
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }

  private static Range range(Method method) {
    Within within = method.getAnnotation(Within.class);
    return within == null ? Range.POSITIVE : new Range(within.least(), within.most());
  }

  private static String words(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The environment variable of a property. */
  static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /** As settings are written: 14M, 256K, or bytes. */
  static String bytes(long number) {
    for (String unit : Arrays.asList("G", "M", "K")) {
      long one = 1L << (10 * ("KMG".indexOf(unit) + 1));
      if (number >= one && number % one == 0) {
        return number / one + unit;
      }
    }
    return Long.toString(number);
  }
}
