package io.penderie.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an archive says that is in it, looked at entry by entry before anything is unpacked.
 *
 * <p>Names that lead out of a folder refuse the archive as a whole: nothing is ever unpacked to
 * where its name says, but who writes such names means no good. A link is left out and listed:
 * archives of a home folder have some by accident.
 */
final class ArchiveListing {

  private static final Pattern ABSOLUTE =
      Pattern.compile("(?:[/\\\\]|[A-Za-z]:).*", Pattern.DOTALL);
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final ArchiveLimits limits;
  private final long packed;
  private final List<String> files = new ArrayList<>();
  private final Set<String> folders = new LinkedHashSet<>();
  private final List<ImportReport.Problem> problems = new ArrayList<>();
  private int entries;
  private int ignored;
  private long unpacked;

  /**
   * Begins.
   *
   * @param packed how many bytes the archive's file has
   */
  ArchiveListing(ArchiveLimits limits, long packed) {
    this.limits = limits;
    this.packed = packed;
  }

  /** What kind of entry it is. */
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    /** A device, say. */
    OTHER
  }

  /**
   * Takes in an entry.
   *
   * @param bytes how many it says to have, unpacked
   * @return how the file is called; null if it is none to be read
   */
  String add(String said, Kind kind, long bytes) {
    limits.checkEntries(++entries);
    unpacked += Math.max(0, bytes);
    limits.checkBytes(unpacked, packed);
    String name = name(said);
    if (name.isEmpty()) {
      return null;
    }
    switch (kind) {
      case FOLDER -> folders.add(name);
      case LINK ->
          problems.add(
              new ImportReport.Problem(
                  name, ImportReport.Reason.LINK, "it is a link, and links are not followed"));
      case OTHER -> ignored++;
      case FILE -> {
        if (FolderLayout.isHidden(name)) {
          ignored++;
        } else {
          files.add(name);
          return name;
        }
      }
    }
    return null;
  }

  /** Lists a file that cannot be read. */
  void unreadable(String name, String why) {
    files.remove(name);
    problems.add(new ImportReport.Problem(name, ImportReport.Reason.UNREADABLE, why));
  }

  /** Without "./" and the like. */
  private static String name(String said) {
    String slashes = said.replace('\\', '/');
    List<String> parts = new ArrayList<>();
    for (String part : slashes.split("/", -1)) {
      if (part.equals("..") || ABSOLUTE.matcher(slashes).matches()) {
        throw new RefusedArchiveException(
            RefusedArchiveException.Reason.CLIMBS,
            "the archive names a file outside of its folder: " + readable(said));
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    if (parts.size() > ArchiveLimits.DEEPEST + 1) {
      throw new RefusedArchiveException(
          RefusedArchiveException.Reason.TOO_LARGE,
          "the archive has folders in folders, more than " + ArchiveLimits.DEEPEST + " deep");
    }
    return readable(String.join("/", parts));
  }

  private static String readable(String name) {
    return CONTROL.matcher(name).replaceAll("?");
  }

  PictureSource.Listing listing() {
    Set<String> used = new LinkedHashSet<>();
    for (String file : files) {
      for (int at = file.indexOf('/'); at > 0; at = file.indexOf('/', at + 1)) {
        used.add(file.substring(0, at));
      }
    }
    folders.removeAll(used);
    return new PictureSource.Listing(files, ignored + folders.size(), problems);
  }
}
