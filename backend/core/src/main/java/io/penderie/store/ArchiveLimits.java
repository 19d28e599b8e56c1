package io.penderie.store;

/**
 * How much an archive may hold. It never says more than it is: entries that are longer than
 * announced are not read to their end.
 *
 * @param entries how many files and folders, at least 1
 * @param bytes how many bytes all files together, unpacked, at least 1
 */
public record ArchiveLimits(int entries, long bytes) {

  /** 50,000 entries of together 4 GiB. */
  public static final ArchiveLimits DEFAULTS = new ArchiveLimits(50_000, 4L << 30);

  /** Deeper folders in folders are a mistake, or go round in circles. */
  static final int DEEPEST = 16;

  /** Bitmaps of even colours shrink to a hundredth; nothing that people draw to less. */
  private static final long RATIO = 200;

  /** No harm is done with so many bytes, however small they were. */
  private static final long HARMLESS = 64L << 20;

  public ArchiveLimits {
    if (entries < 1 || bytes < 1) {
      throw new IllegalArgumentException(
          "limits of %d entries and %d bytes".formatted(entries, bytes));
    }
  }

  /** Refuses too many entries. */
  void checkEntries(long count) {
    if (count > entries) {
      throw new RefusedArchiveException(
          RefusedArchiveException.Reason.TOO_LARGE,
          "the archive has more than " + entries + " entries");
    }
  }

  /**
   * Refuses too many bytes, and those that come of next to none.
   *
   * @param unpacked how many, so far
   * @param packed how many the archive's own file has
   */
  void checkBytes(long unpacked, long packed) {
    if (unpacked > HARMLESS && unpacked / RATIO > packed) {
      throw new RefusedArchiveException(
          RefusedArchiveException.Reason.BOMB,
          "the archive unpacks to more than " + RATIO + " times its size");
    }
    if (unpacked > bytes) {
      throw new RefusedArchiveException(
          RefusedArchiveException.Reason.TOO_LARGE,
          "the archive unpacks to more than " + bytes + " bytes");
    }
  }
}
