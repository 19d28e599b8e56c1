package io.penderie.server.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.runs.RunWish;
import io.penderie.server.openapi.ConfigurationSchema;
import io.penderie.training.TrainingEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a training run would take, and what it would be. */
@Schema(name = "TrainingEstimate", description = "What a training run would take.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EstimateView(
    @JsonInclude @Schema(description = "Until its end at most, on a machine as busy as it is now.")
        double seconds,
    @JsonInclude int epochs,
    @JsonInclude @Schema(description = "Steps an epoch.") int batchesPerEpoch,
    @JsonInclude @Schema(description = "That an epoch shows.") int trainingPictures,
    @Schema(description = "The dataset; not there for the one that comes with Penderie.")
        String dataset,
    @Schema(description = "Whose parameters it would begin with; not there for random ones.")
        String initialVersion,
    @Schema(ref = ConfigurationSchema.REF) JsonNode configuration) {

  static EstimateView of(RunWish wish, TrainingEvent.Estimated estimated) {
    return new EstimateView(
        estimated.seconds(),
        estimated.epochs(),
        estimated.batchesPerEpoch(),
        estimated.trainingPictures(),
        wish.dataset(),
        wish.initialVersion(),
        wish.configuration());
  }
}
