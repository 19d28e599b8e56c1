package io.penderie.scoring;

import io.penderie.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The files of a folder and of those in it, by name; what begins with a dot is left out, and
 * folders behind links. Of each folder on the way the names are held, no more.
 *
 * @param folder where they are
 */
public record FileTree(Path folder) implements FileSource {

  @Override
  public String place() {
    return folder.toString();
  }

  /** One that has come in among those that were done already is passed over. */
  @Override
  public void after(long done, String last, Taker taker) throws IOException {
    walk(folder, last == null ? null : folder.relativize(Path.of(last)), taker);
  }

  /**
   * Walks.
   *
   * @param last what is up to and including this is passed over; below {@code here}, null for
   *     nothing
   * @return whether the taker wants more
   */
  private static boolean walk(Path here, Path last, Taker taker) throws IOException {
    for (Path entry : Folders.list(here)) {
      Path name = entry.getFileName();
      int order = last == null ? 1 : name.compareTo(last.getName(0));
      if (name.toString().startsWith(".") || order < 0) {
        continue;
      }
      boolean more = true;
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        boolean within = order == 0 && last.getNameCount() > 1;
        more = walk(entry, within ? last.subpath(1, last.getNameCount()) : null, taker);
      } else if (order > 0 && !Files.isDirectory(entry)) {
        more = taker.take(entry);
      }
      if (!more) {
        return false;
      }
    }
    return true;
  }
}
