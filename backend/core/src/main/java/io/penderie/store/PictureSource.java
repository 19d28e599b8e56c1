package io.penderie.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;

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
   * @param names what classes are called whose folders say less
   */
  record Listing(
      List<String> files,
      int ignored,
      List<ImportReport.Problem> problems,
      Map<String, OwnClass.Names> names) {

    /** Of classes that are called as their folders are. */
    Listing(List<String> files, int ignored, List<ImportReport.Problem> problems) {
      this(files, ignored, problems, Map.of());
    }
  }

  /**
   * Reads all files in the order of the listing.
   *
   * @param most so many bytes of a file are enough
   * @throws IOException if reading cannot go on
   */
  void read(int most, Sink sink) throws IOException;

  /** Takes in files. */
  interface Sink {

    /**
     * One file.
     *
     * @param content all of it, or one byte more than were enough
     */
    void file(String name, byte[] content) throws IOException;

    /** One that cannot be read, and why, in a sentence; others can. */
    void unreadable(String name, String why);
  }

  @Override
  void close() throws IOException;
}
