package io.penderie.dataset;

import java.nio.file.Path;

/** A file of a dataset is missing or is not what it should be; the message names file and fault. */
public final class DatasetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatasetException(Path file, String fault) {
    super(file + ": " + fault);
  }

  public DatasetException(Path file, String fault, Throwable cause) {
    super(file + ": " + fault, cause);
  }

  private DatasetException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The same, and what helps. */
  DatasetException andThen(String cure) {
    return new DatasetException(getMessage() + cure, this);
  }
}
