package io.penderie.server.configuration;

import io.penderie.server.configuration.Settings.Setting;
import io.quarkus.runtime.configuration.MemorySize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether the service can work as it is set up: values in their ranges, bounds that don't
 * contradict one another, and no name that is none of a setting, such as a mistyped one. Each fault
 * is a sentence, and all are told at once.
 */
public final class SettingsCheck {

  private static final String VARIABLES = "PENDERIE_";
  private static final String PROPERTIES = "penderie.";

  /** Variables that others than the service read. */
  private static final Set<String> OF_OTHERS =
      Set.of("PENDERIE_JAVA_OPTIONS", "PENDERIE_DEBUG", "PENDERIE_ARCHIVE");

  /** What Kubernetes tells every container of a service that is called penderie. */
  private static final Pattern OF_KUBERNETES =
      Pattern.compile("PENDERIE_(SERVICE_(HOST|PORT(_.*)?)|PORT(_\\d+_(TCP|UDP)(_.*)?)?)");

  private final PenderieConfig config;
  private final Duration idle;
  private final List<Setting> settings;

  /**
   * Checks these settings.
   *
   * @param idle how long a connection may be silent
   */
  public SettingsCheck(PenderieConfig config, Duration idle) {
    this.config = config;
    this.idle = idle;
    this.settings = Settings.of(config);
  }

  /**
   * What is wrong, in sentences; empty if nothing is.
   *
   * @param variables the names of all environment variables
   * @param properties the names of all other properties
   */
  public List<String> faults(Collection<String> variables, Collection<String> properties) {
    List<String> faults = new ArrayList<>();
    settings.forEach(setting -> setting.fault().ifPresent(faults::add));
    addContradictions(faults);
    addUnknown(
        variables.stream()
            .filter(name -> name.startsWith(VARIABLES))
            .filter(name -> !OF_OTHERS.contains(name))
            .filter(name -> !OF_KUBERNETES.matcher(name).matches())
            .toList(),
        Setting::name,
        faults);
    addUnknown(
        properties.stream().filter(name -> name.startsWith(PROPERTIES)).toList(),
        Setting::property,
        faults);
    return faults;
  }

  private void addContradictions(List<String> faults) {
    PenderieConfig.Limits limits = config.limits();
    requireRoom("IMAGE", limits.image(), "BODY", limits.body(), faults);
    requireRoom("BODY", limits.body(), "HELD_BODIES", limits.heldBodies(), faults);
    requireRoom("BATCH_BODY", limits.batchBody(), "HELD_BODIES", limits.heldBodies(), faults);
    if (limits.answer().compareTo(idle) >= 0) {
      faults.add(
          "PENDERIE_LIMITS_ANSWER is %d s, and a connection that waits so long is cut before, after"
                  .formatted(limits.answer().toSeconds())
              + " QUARKUS_HTTP_IDLE_TIMEOUT, %d s.".formatted(idle.toSeconds()));
    }
  }

  private static void requireRoom(
      String inner, MemorySize least, String outer, MemorySize most, List<String> faults) {
    if (least.asLongValue() > most.asLongValue()) {
      faults.add(
          "PENDERIE_LIMITS_%s is %s, which PENDERIE_LIMITS_%s, %s, has no room for."
              .formatted(
                  inner,
                  Settings.bytes(least.asLongValue()),
                  outer,
                  Settings.bytes(most.asLongValue())));
    }
  }

  private void addUnknown(List<String> given, Function<Setting, String> name, List<String> faults) {
    Set<String> known = settings.stream().map(name).collect(Collectors.toSet());
    for (String unknown : new TreeSet<>(given)) {
      if (!known.contains(unknown)) {
        faults.add(
            "%s is no setting; %s is the nearest one.".formatted(unknown, nearest(unknown, known)));
      }
    }
  }

  /** One that has all the words of it, where there is one: a group may have been left out. */
  private static String nearest(String name, Set<String> known) {
    Set<String> words = words(name);
    return known.stream()
        .min(
            Comparator.comparing((String other) -> !words(other).containsAll(words))
                .thenComparingInt(other -> distance(name, other))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static Set<String> words(String name) {
    return Set.copyOf(Arrays.asList(name.split("[^A-Za-z0-9]")));
  }

  /** How many letters are to be changed, added or left out (Levenshtein 1966). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
