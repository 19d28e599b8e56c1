package io.penderie.server.training;

import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.training.run.Run;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some of the runs, newest first.
 *
 * @param runs of this page
 * @param offset how many newer ones were left out
 * @param limit how many a page has at most
 * @param total how many there are
 */
@Schema(name = "TrainingRunPage", description = "Some of the training runs, newest first.")
record RunPage(List<RunSummary> runs, int offset, int limit, int total) {

  static final String DEFAULT_LIMIT = "20";

  private static final int HIGHEST_LIMIT = 100;

  static RunPage of(List<Run> all, int offset, int limit) {
    if (offset < 0) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, "The offset is 0 or more.");
    }
    if (limit < 1 || limit > HIGHEST_LIMIT) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "The limit is 1 to " + HIGHEST_LIMIT + ".");
    }
    return new RunPage(
        all.stream().skip(offset).limit(limit).map(RunSummary::of).toList(),
        offset,
        limit,
        all.size());
  }
}
