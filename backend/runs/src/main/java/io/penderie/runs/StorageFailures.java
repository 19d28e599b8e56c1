package io.penderie.runs;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why something could not be stored, without a path. */
final class StorageFailures {

  private static final System.Logger LOG = System.getLogger("io.penderie.training");

  private StorageFailures() {}

  /** A clause without a full stop, such as "No space left on device". */
  static String sentence(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "the run's folder is gone";
    }
    if (failure instanceof AccessDeniedException) {
      return "the folder cannot be written";
    }
    if (failure instanceof FileSystemException e) {
      return e.getReason() == null ? "the disk refuses" : e.getReason();
    }
    return failure.getMessage() == null ? "the disk refuses" : failure.getMessage();
  }

  static void warn(String run, IOException failure) {
    LOG.log(Level.WARNING, "Training run {0}: {1} ({2})", run, sentence(failure), failure);
  }
}
