package io.penderie.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Says in words what is wrong with a file; Java's own messages are often no more than its name. */
public final class FileFaults {

  private FileFaults() {}

  /**
   * Reads a file so that whatever goes wrong names it; of a folder Java says only "Is a directory".
   *
   * @throws FileSystemException naming the file
   */
  public static byte[] bytes(Path file) throws FileSystemException {
    try {
      return Files.readAllBytes(file);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
      named.initCause(e);
      throw named;
    }
  }

  /** What went wrong, without the file's name: whoever says it begins with that. */
  public static String reason(Throwable failure) {
    if (failure instanceof FileSystemException e && e.getReason() != null) {
      return e.getReason();
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
      return "not a folder";
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
