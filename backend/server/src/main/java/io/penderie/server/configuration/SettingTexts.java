package io.penderie.server.configuration;

import io.penderie.server.configuration.Settings.Declared;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Whether what settings are set to can be read at all. Asked before Quarkus starts, which tells of
 * what it cannot read in words for programmers, and takes a mistyped {@code true} for false.
 */
public final class SettingTexts {

  /** As much of a text as a sentence has room for. */
  private static final int SHOWN = 40;

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  /** What stands for another value, which is looked up later. */
  private static final String REFERENCE = "${";

  /** What SmallRye Config takes for true, and what it then should take for false. */
  private static final Set<String> TRUE_OR_FALSE =
      Set.of("true", "1", "yes", "y", "on", "t", "false", "0", "no", "n", "off", "f");

  private static final Kind NUMBER = new Kind("a whole number, such as 128", Integer::valueOf);

  private static final Kind ANY = new Kind("any text", Function.identity());

  private static final Map<Class<?>, Kind> KINDS =
      Map.of(
          int.class,
          NUMBER,
          Integer.class,
          NUMBER,
          long.class,
          new Kind("a whole number, such as 52000000", Long::valueOf),
          boolean.class,
          new Kind("true or false", SettingTexts::trueOrFalse),
          Duration.class,
          new Kind("a duration, such as 30s", new DurationConverter()::convert),
          MemorySize.class,
          new Kind("a size, such as 14M", new MemorySizeConverter()::convert),
          String.class,
          ANY,
          Path.class,
          ANY);

  private SettingTexts() {}

  /**
   * What a setting may be.
   *
   * @param words for a sentence
   * @param reader throws something at a text that is none
   */
  private record Kind(String words, Function<String, ?> reader) {

    boolean takes(String text) {
      try {
        return reader.apply(text) != null;
      } catch (RuntimeException e) {
        return false;
      }
    }
  }

  /**
   * What cannot be read, a sentence each; empty if all can.
   *
   * @param variables what an environment variable is set to; null for none
   * @param properties what a system property is set to, which counts for more; null for none
   */
  public static List<String> faults(
      UnaryOperator<String> variables, UnaryOperator<String> properties) {
    return Settings.declared().stream()
        .flatMap(
            setting -> {
              String property = properties.apply(setting.property());
              String text = property == null ? variables.apply(setting.name()) : property;
              return fault(setting, text).stream();
            })
        .toList();
  }

  private static Optional<String> fault(Declared setting, String text) {
    Kind kind = KINDS.get(setting.type());
    boolean sound =
        text == null
            || text.contains(REFERENCE)
            || (text.isEmpty() ? !setting.required() : kind.takes(text.strip()));
    return sound
        ? Optional.empty()
        : Optional.of("%s is %s; it may be %s.".formatted(setting.name(), shown(text), kind.words));
  }

  private static String shown(String text) {
    String line = CONTROLS.matcher(text).replaceAll(" ").strip();
    if (line.isEmpty()) {
      return "empty";
    }
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }

  private static Boolean trueOrFalse(String text) {
    return TRUE_OR_FALSE.contains(text.toLowerCase(Locale.ROOT)) ? Boolean.TRUE : null;
  }
}
