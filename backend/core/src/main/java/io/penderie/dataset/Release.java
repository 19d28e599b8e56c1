package io.penderie.dataset;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a release of Penderie brings: a folder with {@code data/} and {@code models/}, which nobody
 * needs to write. A home is what people add to it, and may be empty; it may also be the same
 * folder.
 */
public final class Release {

  /**
   * The setting that names the folder, as a system property; without it the home is the release.
   */
  public static final String PROPERTY = "penderie.release";

  /** The same as an environment variable. */
  public static final String VARIABLE = "PENDERIE_RELEASE";

  private static final String DATA = "data";

  private Release() {}

  /** The folder that belongs to a home. */
  public static Path of(Path home) {
    String folder = System.getProperty(PROPERTY, System.getenv(VARIABLE));
    return folder == null || folder.isEmpty() ? home : Path.of(folder);
  }

  /**
   * Where some data are: in the home, if it has them, or else in the release, where they need not
   * be either.
   *
   * @param name of their folder
   */
  static Path data(Path home, String name) {
    Path own = home.resolve(DATA).resolve(name);
    return Files.isDirectory(own) ? own : of(home).resolve(DATA).resolve(name);
  }
}
