package io.penderie.server.prediction;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.dataset.ClassLabels;
import io.penderie.evaluation.ConformalThreshold;
import io.penderie.picture.PlanarPicture;
import io.penderie.prediction.Prediction;
import io.penderie.registry.ModelVersion;
import io.penderie.server.model.ModelView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to one image.
 *
 * @param prediction the most probable class, or the most similar one where {@code known} is false
 * @param predictionSet the classes among which the right one is nearly always; null where the
 *     version cannot tell
 * @param known whether the picture shows one of the classes; null where the version cannot tell
 * @param knownScore how much it looks like one that does
 * @param probabilities the classes asked for, most probable first
 * @param model which network answered
 * @param preparation how the image came into the network's shape
 * @param picture what the network saw; null unless asked for
 */
@Schema(name = "Prediction", description = "The answer to one image.")
public record PredictionView(
    @Schema(
            description =
                "The most probable class. Where known is false it is only the one that the picture"
                    + " resembles most.")
        Best prediction,
    @Schema(
            description =
                "The fewest classes among which the right one is, as often as coverage says; null"
                    + " where the version cannot tell.",
            nullable = true)
        Candidates predictionSet,
    @Schema(
            description =
                "Whether the picture shows one of the classes: false for what is no garment of"
                    + " them, null where the version cannot tell.",
            nullable = true)
        Boolean known,
    @Schema(
            description =
                "How much the picture looks like one of the classes, in nats: the larger the more."
                    + " Comparable within one version only; known compares it with the threshold on"
                    + " the version's model card.")
        float knownScore,
    @Schema(description = "The classes, most probable first.") List<Probability> probabilities,
    @Schema(description = "Which network answered.") ModelView model,
    @Schema(description = "How the image came into the network's shape.")
        PreparationFacts preparation,
    @Schema(description = "What the network saw, on request.") @JsonInclude(NON_NULL)
        Picture picture) {

  /**
   * The most probable class.
   *
   * @param index its index
   * @param name in the language of the answer
   * @param confidence its probability, in 0..1; calibrated where the version is
   */
  @Schema(name = "PredictedClass")
  public record Best(
      @Schema(description = "The class index.", minimum = "0") int index,
      @Schema(description = "The class name in the language of the answer.") String name,
      @Schema(
              description = "Its probability, calibrated where the version is.",
              minimum = "0",
              maximum = "1")
          float confidence) {}

  /**
   * A prediction set.
   *
   * @param coverage of how many such sets the right class is a member, in 0..1
   * @param classes at least one, most probable first
   */
  @Schema(
      name = "PredictionSet",
      description =
          "A prediction set by split conformal prediction (Angelopoulos, Bates 2021,"
              + " arXiv 2107.07511), calibrated on validation pictures, for pictures like the"
              + " dataset's and photographs apart.")
  public record Candidates(
      @Schema(
              description = "In how many such sets the right class is, on pictures of that kind.",
              minimum = "0",
              maximum = "1")
          double coverage,
      @Schema(description = "At least one, most probable first.") List<Probability> classes) {}

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
  @Schema(
      name = "PreparedPicture",
      description = "The picture that the network saw, gray or in colour.")
  public record Picture(
      @Schema(description = "In pixels.") int width,
      @Schema(description = "In pixels.") int height,
      @Schema(description = "Always image/png.") String mediaType,
      @Schema(description = "The base64 of the file.", format = "byte") byte[] data) {

    static Picture of(PlanarPicture picture) {
      return new Picture(picture.width(), picture.height(), "image/png", picture.png());
    }
  }

  static PredictionView of(
      Prediction prediction, PreparationFacts facts, Picture picture, AnswerOptions options) {
    ModelVersion version = prediction.version();
    ClassLabels labels = version.card().labels();
    List<Probability> all =
        prediction.probabilities().stream()
            .map(
                entry ->
                    new Probability(
                        entry.index(),
                        labels.name(entry.index(), options.language().locale()),
                        (float) entry.probability()))
            .toList();
    List<Integer> set = prediction.set();
    Probability best = all.get(0);
    return new PredictionView(
        new Best(best.index(), best.name(), best.probability()),
        set == null
            ? null
            : new Candidates(
                ConformalThreshold.COVERAGE,
                all.stream().filter(entry -> set.contains(entry.index())).toList()),
        prediction.known(),
        prediction.knownScore(),
        all.stream().limit(options.topK()).toList(),
        ModelView.of(version),
        facts,
        picture);
  }
}
