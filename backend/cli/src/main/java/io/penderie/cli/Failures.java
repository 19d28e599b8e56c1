package io.penderie.cli;

import io.penderie.files.FileFaults;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;

/** Says in words what went wrong; Java's own messages are often no more than a path. */
final class Failures {

  private Failures() {}

  /** A sentence for a person, which names the file if it was one. */
  static String sentence(Throwable failure) {
    if (failure instanceof FileSystemException e && e.getFile() != null) {
      return e.getFile() + ": " + FileFaults.reason(e);
    }
    if (failure instanceof UncheckedIOException e) {
      String cause = sentence(e.getCause());
      // Without a message of its own it has its cause's name and message.
      return e.getMessage().equals(e.getCause().toString()) ? cause : e.getMessage() + ": " + cause;
    }
    if (failure instanceof InvalidPathException e) {
      return invalidPath(e);
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  /** Java takes file names as the locale has them, and C knows no letters with accents. */
  private static String invalidPath(InvalidPathException failure) {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    return encoding.equals("UTF-8")
        ? failure.getMessage()
        : failure.getInput()
            + " has letters that the locale's "
            + encoding
            + " lacks; set LC_ALL=C.UTF-8";
  }
}
