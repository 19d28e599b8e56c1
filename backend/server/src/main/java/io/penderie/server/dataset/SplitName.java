package io.penderie.server.dataset;

import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.util.Arrays;
import java.util.Locale;

/** The parts of the dataset, as paths name them. */
public enum SplitName {
  TRAIN,
  VALIDATION,
  TEST;

  /** In paths and answers. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The split with this name.
   *
   * @throws ProblemException if there is none
   */
  static SplitName of(String path) {
    return Arrays.stream(values())
        .filter(split -> split.path().equals(path))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.NOT_FOUND,
                    "There is no such split; there are train, validation and test."));
  }
}
