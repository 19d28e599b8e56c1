package io.penderie.files;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that what was written is there after a kill and after a power cut. */
public final class SyncedFiles {

  /** How the name of a file ends while it is being written; a killed writer leaves it. */
  public static final String UNFINISHED = ".unfinished";

  private SyncedFiles() {}

  /** Something that writes one file. */
  @FunctionalInterface
  public interface Writing {
    void run() throws IOException;
  }

  /**
   * Puts a file in the place of whatever was there, in one step: whoever reads, now or after a
   * crash, sees the old content or the new, never half. Returns once the new one is on the disk.
   *
   * @throws FileSystemException naming the file if it cannot be written; the old one is untouched
   */
  public static void replace(Path file, byte[] content) throws IOException {
    put(file, content);
    forceEntries(file.toAbsolutePath().getParent());
  }

  /**
   * Like {@link #replace} for one of many files: its content is on the disk, but not its name
   * before {@link #forceEntries} of its folder, for which all of them wait once.
   *
   * @throws FileSystemException naming the file if it cannot be written; the old one is untouched
   */
  public static void put(Path file, byte[] content) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    naming(unfinished, () -> Files.write(unfinished, content));
    force(unfinished);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Gives a file another name in one step, in place of whatever had it; on the disk after {@link
   * #forceEntries} of both folders.
   */
  public static void move(Path file, Path target) throws IOException {
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Gives a file that was written elsewhere on the same file system its name, in one step, once its
   * content is on the disk.
   */
  public static void publish(Path finished, Path target) throws IOException {
    force(finished);
    move(finished, target);
    forceEntries(target.toAbsolutePath().getParent());
  }

  /**
   * Adds to the end of a file, which is made where it is missing. Returns once all is on the disk;
   * a kill meanwhile may leave a part of it.
   *
   * @throws FileSystemException naming the file if it cannot be written
   */
  public static void append(Path file, byte[] content) throws IOException {
    naming(
        file,
        () -> Files.write(file, content, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    force(file);
  }

  /**
   * Writes a file so that whatever goes wrong names it; Java says only "No space left on device".
   *
   * @throws FileSystemException naming the file
   */
  public static void naming(Path file, Writing writing) throws IOException {
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

  /** Waits until a file's content is on the disk. */
  static void force(Path file) throws IOException {
    naming(file, () -> force(file, StandardOpenOption.WRITE));
  }

  /** Waits until the names of what is in a folder are on the disk. */
  public static void forceEntries(Path folder) throws IOException {
    try {
      force(folder, StandardOpenOption.READ);
    } catch (FileSystemException e) {
      // Windows does not open folders, and writes their entries by itself.
    }
  }

  /** An interrupt would close the channel; the thread hears of it after the disk has all. */
  private static void force(Path file, OpenOption option) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try (FileChannel channel = FileChannel.open(file, option)) {
          channel.force(true);
          return;
        } catch (ClosedByInterruptException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
