package io.penderie.server.training;

import io.penderie.runs.Run;
import io.penderie.server.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some of the searches, newest first.
 *
 * @param searches of this page
 * @param offset how many newer ones were left out
 * @param limit how many a page has at most
 * @param total how many there are
 */
@Schema(name = "SearchPage", description = "Some of the searches, newest first.")
record SearchPage(List<SearchSummary> searches, int offset, int limit, int total) {

  static SearchPage of(List<Run> all, Page page) {
    return new SearchPage(
        page.of(all).stream().map(run -> SearchSummary.of(run, run.search())).toList(),
        page.offset(),
        page.limit(),
        all.size());
  }
}
