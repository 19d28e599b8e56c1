package io.penderie.server.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.dataset.ClassLabels;
import io.penderie.prediction.Prediction;
import io.penderie.prediction.PreparedPicture;
import io.penderie.registry.ModelVersion;
import io.penderie.server.model.ModelView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to one image.
 *
 * @param prediction the most probable class
 * @param probabilities the classes asked for, most probable first
 * @param model which network answered
 * @param picture what the network saw; null unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Prediction", description = "The answer to one image.")
public record PredictionView(
    @Schema(description = "The most probable class.") Best prediction,
    @Schema(description = "The classes, most probable first.") List<Probability> probabilities,
    @Schema(description = "Which network answered.") ModelView model,
    @Schema(description = "What the network saw, on request.") Picture picture) {

  /**
   * The most probable class.
   *
   * @param index its index
   * @param name in the language of the answer
   * @param confidence its probability, in 0..1
   */
  @Schema(name = "PredictedClass")
  public record Best(
      @Schema(description = "The class index.", minimum = "0") int index,
      @Schema(description = "The class name in the language of the answer.") String name,
      @Schema(description = "Its probability.", minimum = "0", maximum = "1") float confidence) {}

  /**
   * How probable one class is.
   *
   * @param index the class index
   * @param name in the language of the answer
   * @param probability in 0..1, as the network computed it
   */
  @Schema(name = "ClassProbability")
  public record Probability(
      @Schema(description = "The class index.", minimum = "0") int index,
      @Schema(description = "The class name in the language of the answer.") String name,
      @Schema(description = "How probable it is.", minimum = "0", maximum = "1")
          float probability) {}

  /**
   * A picture as a file in base64.
   *
   * @param width in pixels
   * @param height in pixels
   * @param mediaType always image/png
   * @param data the base64 of the file
   */
  @Schema(name = "PreparedPicture", description = "The gray picture that the network saw.")
  public record Picture(
      @Schema(description = "In pixels.") int width,
      @Schema(description = "In pixels.") int height,
      @Schema(description = "Always image/png.") String mediaType,
      @Schema(description = "The base64 of the file.") byte[] data) {

    static Picture of(PreparedPicture picture) {
      return new Picture(
          picture.width(),
          picture.height(),
          "image/png",
          GrayPng.encode(picture.width(), picture.height(), picture.pixels()));
    }
  }

  static PredictionView of(
      Prediction prediction, ModelVersion version, Picture picture, AnswerOptions options) {
    ClassLabels labels = version.card().labels();
    List<Probability> probabilities =
        prediction.probabilities().stream()
            .limit(options.topK())
            .map(
                entry ->
                    new Probability(
                        entry.index(),
                        labels.name(entry.index(), options.language().locale()),
                        (float) entry.probability()))
            .toList();
    Probability best = probabilities.get(0);
    return new PredictionView(
        new Best(best.index(), best.name(), best.probability()),
        probabilities,
        ModelView.of(version),
        picture);
  }
}
