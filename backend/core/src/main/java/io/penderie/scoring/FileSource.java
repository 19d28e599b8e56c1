package io.penderie.scoring;

import java.io.IOException;
import java.nio.file.Path;

/** Files to be answered to, always in the same order; they are never all in memory. */
public interface FileSource {

  /** Where they are, as it was said. */
  String place();

  /**
   * How many there are.
   *
   * @throws IOException if that cannot be found out
   */
  default long count() throws IOException {
    long[] count = {0};
    after(
        0,
        null,
        file -> {
          count[0]++;
          return true;
        });
    return count[0];
  }

  /**
   * Gives the files one after the other.
   *
   * @param done how many have been answered to
   * @param last the last of them; null if none has been
   * @param taker is given each of the others, and says whether it wants another
   * @throws IOException if the place cannot be read
   * @throws ScoringException if what was answered to is not what comes first here
   */
  void after(long done, String last, Taker taker) throws IOException;

  /** Takes files. */
  @FunctionalInterface
  interface Taker {
    boolean take(Path file) throws IOException;
  }
}
