package io.penderie.registry;

import io.penderie.files.JsonFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * The versions that come with Penderie. Which they are is a property of the release, so that no
 * file of a home can be lost or damaged with it; a home may lack some, or all.
 *
 * @param versions their names, which nobody may delete; the first one that is there is active until
 *     another is promoted
 */
record BuiltIn(List<String> versions) {

  /** Those of this release. */
  static final BuiltIn RELEASED = JsonFiles.resource(BuiltIn.class, "built-in.json", BuiltIn.class);

  BuiltIn {
    versions = List.copyOf(Objects.requireNonNull(versions, "versions"));
    if (new HashSet<>(versions).size() < versions.size()) {
      throw new IllegalArgumentException("a built-in version is named twice");
    }
  }
}
