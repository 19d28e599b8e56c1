package io.penderie.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes folders appear and disappear whole or not at all, even if the process is killed or the
 * machine loses power: their files are written under another name, reach the disk, and are renamed
 * in one step; what is deleted is renamed first.
 */
public final class Folders {

  /** How a folder's name begins from when it is deleted until it is gone. */
  private static final String DELETED = ".deleted-";

  /**
   * Names that are safe as folder names everywhere and cannot leave the folder that they are in, as
   * a regular expression that JSON Schema knows too.
   */
  public static final String SAFE_NAME = "[a-z0-9][a-z0-9._-]{0,99}";

  /** The same as a part of a sentence for a person. */
  public static final String SAFE_NAMES =
      "lower-case letters, digits, dots, underscores and hyphens, at most 100, a letter or digit"
          + " first";

  private static final Pattern SAFE = Pattern.compile(SAFE_NAME);

  private Folders() {}

  /** Whether a name is safe as a folder's everywhere: {@value #SAFE_NAMES}. */
  public static boolean isSafeName(String name) {
    return SAFE.matcher(name).matches();
  }

  /** Makes a folder, and those above it, where they are missing. */
  public static void create(Path folder) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    Path next = folder.toAbsolutePath();
    while (!Files.exists(next)) {
      missing.push(next);
      next = next.getParent();
    }
    Files.createDirectories(folder);
    for (Path made : missing) {
      SyncedFiles.forceEntries(made.getParent());
    }
  }

  /**
   * Makes a folder that is not there.
   *
   * @throws FileAlreadyExistsException if something of that name exists
   */
  public static void createNew(Path folder) throws IOException {
    Files.createDirectory(folder);
    SyncedFiles.forceEntries(folder.toAbsolutePath().getParent());
  }

  /**
   * Gives a finished folder its name, once its files are on the disk.
   *
   * @param target in a folder that exists, on the same file system
   * @throws FileAlreadyExistsException if something of that name exists; nothing is changed then
   */
  public static void publish(Path finished, Path target) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(target.toString(), null, "exists already");
    }
    for (Path file : list(finished)) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        SyncedFiles.force(file);
      }
    }
    SyncedFiles.forceEntries(finished);
    // Refuses a folder with files that has appeared since.
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    SyncedFiles.forceEntries(target.toAbsolutePath().getParent());
  }

  /**
   * Takes a folder out of sight, with all that is in it, in one step.
   *
   * @return where it is now, beside where it was; to be deleted, which {@link #sweep} does too
   */
  public static Path setAside(Path folder) throws IOException {
    Path aside = folder.resolveSibling(DELETED + UUID.randomUUID());
    Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
    SyncedFiles.forceEntries(aside.toAbsolutePath().getParent());
    return aside;
  }

  /** Deletes what was set aside in a folder, now or by one that was killed before it got here. */
  public static void sweep(Path folder) throws IOException {
    for (Path entry : list(folder)) {
      if (entry.getFileName().toString().startsWith(DELETED)) {
        delete(entry);
      }
    }
  }

  /** Deletes a folder with all that is in it, if it exists; links are not followed. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : deepestFirst) {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Deletes what a failed writing has left, which would take room on a full disk.
   *
   * @param failure what went wrong; a further failure is added to it
   */
  public static void discard(Path folder, Exception failure) {
    try {
      delete(folder);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** What is in a folder, by name. */
  public static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
