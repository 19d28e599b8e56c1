package io.penderie.server.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.server.model.ModelView;
import io.penderie.server.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answers to a batch.
 *
 * @param items one for each image, in the order of the request
 */
@Schema(name = "BatchPrediction", description = "The answers to a batch of images.")
public record BatchView(
    @Schema(description = "One for each image, in the order of the request.") List<Item> items) {

  public BatchView {
    items = List.copyOf(items);
  }

  /**
   * The answer to one image of a batch: either a problem, or all the rest.
   *
   * @param prediction the most probable class
   * @param probabilities the classes asked for, most probable first
   * @param model which network answered
   * @param picture what the network saw; null unless asked for
   * @param problem why this image has no prediction
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "BatchItem",
      description = "The answer to one image: a prediction, or a problem of its own.")
  public record Item(
      @Schema(description = "The most probable class.") PredictionView.Best prediction,
      @Schema(description = "The classes, most probable first.")
          List<PredictionView.Probability> probabilities,
      @Schema(description = "Which network answered.") ModelView model,
      @Schema(description = "What the network saw, on request.") PredictionView.Picture picture,
      @Schema(description = "Why this image has no prediction.") Problem problem) {

    static Item of(PredictionView view) {
      return new Item(view.prediction(), view.probabilities(), view.model(), view.picture(), null);
    }

    static Item of(Problem problem) {
      return new Item(null, null, null, null, problem);
    }
  }
}
