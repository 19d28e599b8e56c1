package io.penderie.server.training.run;

import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jboss.logging.Logger;

/** Says why something could not be stored, without a path. */
final class StorageFailures {

  private static final Logger LOG = Logger.getLogger("io.penderie.training");

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

  /** The answer to somebody whose wish cannot be stored. */
  static ProblemException problem(IOException failure) {
    return new ProblemException(
        ProblemType.STORAGE_FAILED, "The run cannot be stored: " + sentence(failure) + ".");
  }

  static void warn(String run, IOException failure) {
    LOG.warnf("Training run %s: %s (%s)", run, sentence(failure), failure);
  }
}
