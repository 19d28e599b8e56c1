package io.penderie.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes folders appear whole or not at all, even if the process is killed or the machine loses
 * power: their files are written under another name, reach the disk, and are renamed in one step.
 */
public final class Folders {

  private Folders() {}

  /** Something that writes one file. */
  @FunctionalInterface
  public interface Writing {
    void run() throws IOException;
  }

  /**
   * Writes a file so that whatever goes wrong names it; Java says only "No space left on device".
   *
   * @throws FileSystemException naming the file
   */
  public static void write(Path file, Writing writing) throws IOException {
    try {
      writing.run();
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
      named.initCause(e);
      throw named;
    }
  }

  /** Waits until a folder's files, and then the folder itself, are on the disk. */
  public static void sync(Path folder) throws IOException {
    for (Path file : list(folder)) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          write(file, () -> channel.force(true));
        }
      }
    }
    syncEntries(folder);
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
    sync(finished);
    // Refuses a folder with files that has appeared since.
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    syncEntries(target.toAbsolutePath().getParent());
  }

  /** Deletes a folder with all that is in it, if it exists; links are not followed. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
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
    }
  }

  private static void syncEntries(Path folder) throws IOException {
    FileChannel entries;
    try {
      entries = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (IOException e) {
      // Windows does not open folders, and writes their entries by itself.
      return;
    }
    try (entries) {
      entries.force(true);
    }
  }
}
