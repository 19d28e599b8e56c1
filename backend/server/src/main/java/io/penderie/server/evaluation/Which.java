package io.penderie.server.evaluation;

import io.penderie.evaluation.Comparison.Outcome;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.util.Arrays;

/** The outcomes whose pictures can be asked for, as the query names them. */
enum Which {
  ONLY_FIRST("onlyFirst", Outcome.ONLY_FIRST),
  ONLY_SECOND("onlySecond", Outcome.ONLY_SECOND),
  BOTH_WRONG("bothWrong", Outcome.BOTH_WRONG);

  private final String parameter;
  private final Outcome outcome;

  Which(String parameter, Outcome outcome) {
    this.parameter = parameter;
    this.outcome = outcome;
  }

  /** In queries and answers. */
  String parameter() {
    return parameter;
  }

  Outcome outcome() {
    return outcome;
  }

  /**
   * The one with this name.
   *
   * @throws ProblemException if there is none
   */
  static Which of(String parameter) {
    return Arrays.stream(values())
        .filter(which -> which.parameter.equals(parameter))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "which must be onlyFirst, onlySecond or bothWrong."));
  }
}
