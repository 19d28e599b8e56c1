package io.penderie.server.training;

import io.penderie.runs.Run;
import io.penderie.server.http.Page;
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

  static RunPage of(List<Run> all, Page page) {
    return new RunPage(
        page.of(all).stream().map(RunSummary::of).toList(),
        page.offset(),
        page.limit(),
        all.size());
  }
}
