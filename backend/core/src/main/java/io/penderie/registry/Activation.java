package io.penderie.registry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which version answers when none is named, and how that came about; what {@code active.json}
 * holds.
 *
 * @param version the active version's name
 * @param since when it was promoted; null if nobody promoted it: it is the built-in default
 * @param previous the versions that were active before it, the last one newest; at most {@link
 *     #MOST_PREVIOUS}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true) // A later Penderie may have written it.
public record Activation(String version, Instant since, List<String> previous) {

  /** How many versions a chain of rollbacks can go back. */
  public static final int MOST_PREVIOUS = 20;

  public Activation {
    Objects.requireNonNull(version, "version");
    previous = previous == null ? List.of() : List.copyOf(previous);
    if (previous.size() > MOST_PREVIOUS) {
      throw new IllegalArgumentException("more than " + MOST_PREVIOUS + " previous versions");
    }
  }

  /** Whether this is the same promotion as another, whatever became of the versions before it. */
  public boolean isOf(Activation other) {
    return version.equals(other.version) && Objects.equals(since, other.since);
  }

  /** The built-in default, before anybody promoted another. */
  static Activation ofDefault(String version) {
    return new Activation(version, null, List.of());
  }

  /** After the promotion of another version: this one is the newest previous one then. */
  Activation promoted(String next, Instant now) {
    List<String> before = new ArrayList<>(previous);
    before.add(version);
    return new Activation(
        next, now, before.subList(Math.max(0, before.size() - MOST_PREVIOUS), before.size()));
  }

  /**
   * After a rollback to the newest previous version that still exists; whatever is newer than that
   * is forgotten, so that a second rollback goes further back.
   *
   * @throws NoPreviousVersionException if there is none
   */
  Activation rolledBack(Predicate<String> exists, Instant now) {
    for (int i = previous.size() - 1; i >= 0; i--) {
      String candidate = previous.get(i);
      // What lay between may be gone, and the same version then follows itself.
      if (!candidate.equals(version) && exists.test(candidate)) {
        return new Activation(candidate, now, previous.subList(0, i));
      }
    }
    throw new NoPreviousVersionException();
  }

  /**
   * Without a deleted version among the previous ones, in case its name is given again; those that
   * now follow themselves are there once.
   */
  Activation without(String deleted) {
    List<String> left = new ArrayList<>();
    for (String name : previous) {
      if (!name.equals(deleted) && !name.equals(last(left))) {
        left.add(name);
      }
    }
    if (version.equals(last(left))) {
      left.remove(left.size() - 1);
    }
    return new Activation(version, since, left);
  }

  private static String last(List<String> names) {
    return names.isEmpty() ? null : names.get(names.size() - 1);
  }
}
