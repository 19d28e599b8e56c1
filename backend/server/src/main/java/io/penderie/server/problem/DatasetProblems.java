package io.penderie.server.problem;

import io.penderie.store.BuiltInDatasetException;
import io.penderie.store.ClassNameTakenException;
import io.penderie.store.ClassNotFoundInDatasetException;
import io.penderie.store.DatasetBusyException;
import io.penderie.store.DatasetExistsException;
import io.penderie.store.DatasetFullException;
import io.penderie.store.DatasetNotFoundException;
import io.penderie.store.DuplicatePictureException;
import io.penderie.store.PictureNotFoundException;
import io.penderie.store.RefusedArchiveException;
import io.penderie.store.StoreException;
import io.penderie.store.StoreWriteException;
import io.penderie.store.TooManyClassesException;
import org.jboss.logging.Logger;

/** The part of {@link ProblemTable} that is about datasets. */
final class DatasetProblems {

  private static final Logger LOG = Logger.getLogger(DatasetProblems.class);

  private DatasetProblems() {}

  static ProblemAnswer answer(StoreException failure) {
    if (failure instanceof DatasetBusyException) {
      return ProblemAnswer.of(
          ProblemType.OVERLOADED,
          "Somebody else is changing the dataset; try again shortly.",
          ProblemTable.RETRY_SOON);
    }
    if (failure instanceof StoreWriteException) {
      LOG.warn(failure.getMessage());
      return ProblemAnswer.of(
          ProblemType.STORAGE_FAILED,
          "The folder of the datasets cannot be written; the log says why.");
    }
    ProblemType type = type(failure);
    return type == null
        ? ProblemTable.internal(failure)
        : ProblemAnswer.of(type, sentence(failure.getMessage()));
  }

  /** Of what says itself what is wrong, without naming files; null of all else. */
  private static ProblemType type(StoreException failure) {
    if (failure instanceof DatasetNotFoundException
        || failure instanceof ClassNotFoundInDatasetException
        || failure instanceof PictureNotFoundException) {
      return ProblemType.NOT_FOUND;
    }
    if (failure instanceof DatasetExistsException) {
      return ProblemType.DATASET_EXISTS;
    }
    if (failure instanceof BuiltInDatasetException) {
      return ProblemType.DATASET_PROTECTED;
    }
    if (failure instanceof ClassNameTakenException) {
      return ProblemType.CLASS_EXISTS;
    }
    if (failure instanceof DuplicatePictureException) {
      return ProblemType.DUPLICATE_PICTURE;
    }
    if (failure instanceof DatasetFullException || failure instanceof TooManyClassesException) {
      return ProblemType.DATASET_FULL;
    }
    if (failure instanceof RefusedArchiveException e) {
      return e.reason() == RefusedArchiveException.Reason.TOO_LARGE
          ? ProblemType.BODY_TOO_LARGE
          : ProblemType.REFUSED_ARCHIVE;
    }
    return null;
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
