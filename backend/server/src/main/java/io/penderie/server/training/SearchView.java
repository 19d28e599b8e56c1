package io.penderie.server.training;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.runs.Run;
import io.penderie.runs.RunState;
import io.penderie.search.FinalRun;
import io.penderie.search.SearchProgress;
import io.penderie.search.Trial;
import io.penderie.search.Verdict;
import io.penderie.server.openapi.SearchExamples;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A search with all that it has come to.
 *
 * @param search what lists have too
 * @param settings every choice; null if the folder is damaged
 * @param results its trials, in the order in which they began
 * @param finals the full trainings of the best and of the configuration that was there before
 * @param verdicts what these say
 * @param log the last lines of its process, of a search that failed
 */
@Schema(name = "Search", description = "A search for hyperparameters with what it has come to.")
record SearchView(
    @JsonUnwrapped SearchSummary search,
    @Schema(implementation = SearchExamples.SettingsSchema.class) @JsonInclude(NON_NULL)
        JsonNode settings,
    List<Trial> results,
    List<FinalRun> finals,
    List<Verdict> verdicts,
    @Schema(description = "The last lines of its process, if it failed.") @JsonInclude(NON_NULL)
        List<String> log) {

  static SearchView of(Run run) {
    SearchProgress progress = run.search();
    return new SearchView(
        SearchSummary.of(run, progress),
        run.record().configuration(),
        progress.trials(),
        progress.finals(),
        Verdict.of(progress.finals()),
        run.record().state() == RunState.FAILED ? run.lastWords() : null);
  }
}
