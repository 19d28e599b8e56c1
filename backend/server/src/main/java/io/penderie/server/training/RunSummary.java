package io.penderie.server.training;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.runs.Run;
import io.penderie.runs.RunRecord;
import io.penderie.runs.RunState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run in a list.
 *
 * @param id of the run
 * @param version the model version that it publishes; null if that is unknown
 * @param initialVersion whose parameters it started from; null for fresh ones
 * @param dataset the one that people brought from which it learns; null for the one that comes with
 *     Penderie
 * @param state where it is
 * @param reason why it is there; null if that needs no reason
 * @param published whether the version is in the registry because of this run
 * @param resumable whether it can go on from its last checkpoint
 * @param createdAt when it was asked for
 * @param startedAt when it began to train, for the last time; null before
 * @param finishedAt when it ended; null while it has not
 * @param trainingSeconds how long it trained, all its starts together; null while it goes, or where
 *     that is not known
 * @param attempt how many times it was started
 * @param epoch the epoch that it is in; null before the first
 * @param epochs how many it will have; null before the first
 */
@Schema(name = "TrainingRunSummary", description = "A training run.")
record RunSummary(
    String id,
    @Schema(description = "The model version that it publishes.") @JsonInclude(NON_NULL)
        String version,
    @JsonInclude(NON_NULL) String initialVersion,
    @Schema(description = "The dataset of one's own that it learns from; absent for fashion-mnist.")
        @JsonInclude(NON_NULL)
        String dataset,
    RunState state,
    @Schema(description = "Why it is in this state, for a person.") @JsonInclude(NON_NULL)
        String reason,
    @Schema(description = "Whether its version is in the registry.") boolean published,
    @Schema(description = "Whether it can go on from its last checkpoint.") boolean resumable,
    Instant createdAt,
    @JsonInclude(NON_NULL) Instant startedAt,
    @JsonInclude(NON_NULL) Instant finishedAt,
    @Schema(description = "How long it trained, all its starts together; absent while it goes.")
        @JsonInclude(NON_NULL)
        Double trainingSeconds,
    @Schema(description = "How many times it was started.") int attempt,
    @JsonInclude(NON_NULL) Integer epoch,
    @JsonInclude(NON_NULL) Integer epochs) {

  private static final String LOST = "The folder of this run is gone.";

  static RunSummary of(Run run) {
    RunRecord record = run.record();
    RunRecord.Reached reached = record.reached();
    boolean gone = record.configuration() != null && run.lost();
    return new RunSummary(
        record.id(),
        record.version().isEmpty() ? null : record.version(),
        record.initialVersion(),
        record.dataset(),
        record.state(),
        gone ? LOST : record.reason(),
        record.state() == RunState.SUCCEEDED,
        run.resumable(),
        record.createdAt(),
        record.startedAt(),
        record.finishedAt(),
        record.trained().map(time -> time.toMillis() / 1000.0).orElse(null),
        record.attempt(),
        reached == null ? null : reached.epoch(),
        reached == null ? null : reached.epochs());
  }
}
