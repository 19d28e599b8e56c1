package io.penderie.registry;

import io.penderie.files.Folders;
import java.util.List;

/** What versions may be called. */
public final class VersionNames {

  /** The rule, as a part of a sentence for a person. */
  public static final String RULE =
      Folders.SAFE_NAMES + ", not ending in .unfinished or .checkpoints, and not active";

  /** How the name of a version's folder ends while it is being made. */
  static final String UNFINISHED = ".unfinished";

  /** Folders whose names end like this are versions that are still being made, or checkpoints. */
  private static final List<String> RESERVED = List.of(UNFINISHED, ".checkpoints");

  /** What programs call the active version, whatever its name; over HTTP it is a path. */
  private static final String ALIAS = "active";

  private VersionNames() {}

  /** Whether a version may be called so: {@value #RULE}. */
  public static boolean isName(String name) {
    return Folders.isSafeName(name)
        && RESERVED.stream().noneMatch(name::endsWith)
        && !name.equals(ALIAS);
  }
}
