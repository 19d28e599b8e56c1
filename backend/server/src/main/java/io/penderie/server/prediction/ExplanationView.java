package io.penderie.server.prediction;

import io.penderie.dataset.ClassLabels;
import io.penderie.explanation.ExplanationMethod;
import io.penderie.explanation.SaliencyMap;
import io.penderie.photo.garment.Reading;
import io.penderie.prediction.Prediction;
import io.penderie.server.model.ModelView;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What in a picture speaks for a class.
 *
 * @param explained the class
 * @param prediction the most probable one
 * @param method how it was found out
 * @param map the result
 * @param place where the map lies
 * @param preparation how the image came into the network's shape
 * @param model whose answer is explained
 */
@Schema(name = "Explanation", description = "What in an image speaks for a class.")
public record ExplanationView(
    @Schema(description = "The class that is explained, and how probable it is.")
        PredictionView.Probability explained,
    @Schema(description = "The most probable class.") PredictionView.Best prediction,
    @Schema(description = "How it was found out.") Method method,
    @Schema(description = "How much each place speaks for the class.") Heat map,
    @Schema(
            description =
                "Where the map lies over the upright picture: with all of its width and height it"
                    + " covers this.")
        Place place,
    @Schema(
            description =
                "How the image came into the network's shape; of several readings the one that"
                    + " counted most is explained.")
        PreparationFacts preparation,
    @Schema(description = "Which network's answer is explained.") ModelView model) {

  /**
   * A method of the field.
   *
   * @param name as the parameter method takes it
   * @param source who described it, and where
   */
  @Schema(name = "ExplanationMethod")
  public record Method(
      @Schema(description = "As the parameter method takes it.") String name,
      @Schema(description = "Who described it, and where.") String source) {

    static Method of(ExplanationMethod method) {
      return new Method(method.id(), method.source());
    }
  }

  /**
   * A map of cells.
   *
   * @param width in cells
   * @param height in cells
   * @param unit what 1 stands for
   * @param values rows from the top, each from the left
   */
  @Schema(name = "SaliencyMap", description = "How much each cell speaks for the class.")
  public record Heat(
      @Schema(description = "In cells.", minimum = "1", maximum = "64") int width,
      @Schema(description = "In cells.", minimum = "1", maximum = "64") int height,
      @Schema(
              description =
                  "What a value of 1 stands for. Of occlusion: by how much the logarithm of the"
                      + " class's probability falls, in nats; a small one says that no single place"
                      + " matters much. Of grad-cam: comparable within one version only. 0 where"
                      + " nothing speaks for or against the class.",
              minimum = "0")
          float unit,
      @Schema(
              description =
                  "Rows from the top, each from the left. 0 to 1: speaks for the class. Of occlusion"
                      + " also below 0, down to -1: speaks against it.")
          List<List<Float>> values) {

    static Heat of(SaliencyMap map) {
      return new Heat(
          map.width(),
          map.height(),
          (float) map.unit(),
          IntStream.range(0, map.height())
              .mapToObj(
                  y ->
                      IntStream.range(0, map.width())
                          .mapToObj(x -> Math.round(1000 * map.at(x, y)) / 1000f)
                          .toList())
              .toList());
    }
  }

  /**
   * A rectangle in parts of the upright picture.
   *
   * @param left of its left edge
   * @param top of its upper edge
   * @param width of itself
   * @param height of itself
   */
  @Schema(
      name = "Place",
      description =
          "A rectangle in parts of the upright picture's width and height, which it may reach"
              + " beyond: what was cut out lies in its middle.")
  public record Place(
      @Schema(description = "Of its left edge.") double left,
      @Schema(description = "Of its upper edge.") double top,
      @Schema(description = "Its width.") double width,
      @Schema(description = "Its height.") double height) {

    static Place of(Reading.Place place) {
      return new Place(place.left(), place.top(), place.width(), place.height());
    }
  }

  static ExplanationView of(
      Prediction prediction,
      int classIndex,
      ExplanationMethod method,
      SaliencyMap map,
      Reading.Place place,
      PreparationFacts preparation,
      Language language) {
    ClassLabels labels = prediction.version().card().labels();
    Prediction.ClassProbability best = prediction.best();
    return new ExplanationView(
        new PredictionView.Probability(
            classIndex,
            labels.name(classIndex, language.locale()),
            prediction.byClass()[classIndex]),
        new PredictionView.Best(
            best.index(), labels.name(best.index(), language.locale()), (float) best.probability()),
        Method.of(method),
        Heat.of(map),
        Place.of(place),
        preparation,
        ModelView.of(prediction.version()));
  }
}
