package io.penderie.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Set;

/**
 * The versions that come with Penderie; what {@code built-in.json} holds.
 *
 * @param defaultVersion the one that is active until another is promoted; null without any
 * @param versions their names, which nobody may delete
 */
record BuiltIn(@JsonProperty("default") String defaultVersion, Set<String> versions) {

  static final BuiltIn NONE = new BuiltIn(null, Set.of());

  BuiltIn {
    versions = Set.copyOf(Objects.requireNonNull(versions, "versions"));
    if (defaultVersion == null ? !versions.isEmpty() : !versions.contains(defaultVersion)) {
      throw new IllegalArgumentException("the default version is not one of the built-in ones");
    }
  }
}
