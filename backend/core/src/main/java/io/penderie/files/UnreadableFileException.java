package io.penderie.files;

import java.nio.file.Path;

/** A file is missing, cannot be read, or does not hold what it should; the message names it. */
public final class UnreadableFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  UnreadableFileException(Path file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
    this.reason = reason;
  }

  /** What is wrong, without the file's name. */
  public String reason() {
    return reason;
  }
}
