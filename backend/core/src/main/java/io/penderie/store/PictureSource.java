package io.penderie.store;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** Files in folders, wherever they lie: on the disk or in an archive. */
interface PictureSource extends AutoCloseable {

  /**
   * What there is, without the contents.
   *
   * @throws RefusedArchiveException if it is not read at all, and why
   */
  Listing list() throws IOException;

  /**
   * What there is.
   *
   * @param files their names, folders and all, separated by slashes; in the order of reading
   * @param ignored how many files and folders need not be looked at
   * @param problems files that are not read
   */
  record Listing(List<String> files, int ignored, List<ImportReport.Problem> problems) {}

  /**
   * Reads files in the order of the listing.
   *
   * @param wanted which of them
   * @param most so many bytes of a file are enough
   */
  void read(Predicate<String> wanted, int most, Sink sink) throws IOException;

  /** Takes in files. */
  @FunctionalInterface
  interface Sink {

    /**
     * One file.
     *
     * @param content all of it, or one byte more than were enough
     */
    void file(String name, byte[] content) throws IOException;
  }

  @Override
  void close() throws IOException;
}
