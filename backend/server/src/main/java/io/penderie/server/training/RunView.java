package io.penderie.server.training;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.evaluation.EpochFigures;
import io.penderie.runs.Run;
import io.penderie.runs.RunProgress;
import io.penderie.runs.RunRecord;
import io.penderie.runs.RunState;
import io.penderie.server.openapi.ConfigurationSchema;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run with all that is known of it.
 *
 * @param run what lists have too
 * @param progress the latest figures; null before the first
 * @param history what each finished epoch measured
 * @param configuration every choice; null if the folder is damaged
 * @param checkpoint from which it would go on; null without one
 * @param log the last lines of its process, of a run that failed
 */
@Schema(name = "TrainingRun", description = "A training run with its figures.")
record RunView(
    @JsonUnwrapped RunSummary run,
    @Schema(description = "The latest figures of the running epoch.") @JsonInclude(NON_NULL)
        RunProgress.Latest progress,
    List<EpochFigures> history,
    @Schema(ref = ConfigurationSchema.REF) @JsonInclude(NON_NULL) JsonNode configuration,
    @JsonInclude(NON_NULL) CheckpointView checkpoint,
    @Schema(description = "The last lines of its process, if it failed.") @JsonInclude(NON_NULL)
        List<String> log) {

  /** A checkpoint: after how many steps, and when. */
  @Schema(name = "Checkpoint")
  record CheckpointView(long step, Instant writtenAt) {}

  static RunView of(Run run) {
    RunRecord record = run.record();
    RunProgress progress = run.progress();
    return new RunView(
        RunSummary.of(run),
        progress.latest(),
        progress.history(),
        record.configuration(),
        run.checkpoint().map(c -> new CheckpointView(c.step(), c.writtenAt())).orElse(null),
        record.state() == RunState.FAILED ? run.lastWords() : null);
  }
}
