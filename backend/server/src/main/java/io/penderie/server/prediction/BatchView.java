package io.penderie.server.prediction;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
   * @param answer the members of the answer to a single image; null with a problem
   * @param problem why this image has no prediction
   */
  @Schema(
      name = "BatchItem",
      description = "The answer to one image: a prediction, or a problem of its own.")
  public record Item(
      @JsonInclude(NON_NULL) @JsonUnwrapped PredictionView answer,
      @Schema(description = "Why this image has no prediction.") @JsonInclude(NON_NULL)
          Problem problem) {

    static Item of(PredictionView view) {
      return new Item(view, null);
    }

    static Item of(Problem problem) {
      return new Item(null, problem);
    }
  }
}
