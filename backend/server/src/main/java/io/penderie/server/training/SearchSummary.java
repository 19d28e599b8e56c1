package io.penderie.server.training;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.runs.Run;
import io.penderie.runs.RunRecord;
import io.penderie.runs.RunState;
import io.penderie.search.SearchProgress;
import io.penderie.search.Trial;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A search in a list.
 *
 * @param id of the search
 * @param name of the search
 * @param dataset the one that people brought from which it learns; null for the one that comes with
 *     Penderie
 * @param state where it is
 * @param reason why it is there; null if that needs no reason
 * @param resumable whether it can go on
 * @param createdAt when it was asked for
 * @param startedAt when it began, for the last time; null before
 * @param finishedAt when it ended; null while it has not
 * @param attempt how many times it was started
 * @param trials how many configurations it tries at most
 * @param tried how many it has begun with
 * @param best the number of the best trial so far; null before the first
 * @param bestAccuracy what that came to, on validation pictures; null before the first
 */
@Schema(name = "SearchSummary", description = "A search for hyperparameters.")
record SearchSummary(
    String id,
    String name,
    @Schema(description = "The dataset of one's own that it learns from; absent for fashion-mnist.")
        @JsonInclude(NON_NULL)
        String dataset,
    RunState state,
    @Schema(description = "Why it is in this state, for a person.") @JsonInclude(NON_NULL)
        String reason,
    @Schema(description = "Whether it can go on from where it is.") boolean resumable,
    Instant createdAt,
    @JsonInclude(NON_NULL) Instant startedAt,
    @JsonInclude(NON_NULL) Instant finishedAt,
    @Schema(description = "How many times it was started.") int attempt,
    @Schema(description = "How many configurations it tries at most.") int trials,
    @Schema(description = "How many it has begun with.") int tried,
    @Schema(description = "The number of the best trial so far.") @JsonInclude(NON_NULL)
        Integer best,
    @Schema(description = "Share of the validation pictures that this gets right, 0 to 1.")
        @JsonInclude(NON_NULL)
        Double bestAccuracy) {

  static SearchSummary of(Run run, SearchProgress progress) {
    RunRecord record = run.record();
    Optional<Trial> best = progress.best();
    return new SearchSummary(
        record.id(),
        record.version(),
        record.dataset(),
        record.state(),
        record.reason(),
        run.resumable(),
        record.createdAt(),
        record.startedAt(),
        record.finishedAt(),
        record.attempt(),
        trials(record.configuration()),
        progress.trials().size(),
        best.map(Trial::number).orElse(null),
        best.map(trial -> trial.last().validationAccuracy()).orElse(null));
  }

  private static int trials(JsonNode settings) {
    return settings == null ? 0 : settings.path("trials").asInt();
  }
}
