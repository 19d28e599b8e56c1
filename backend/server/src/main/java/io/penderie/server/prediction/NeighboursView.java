package io.penderie.server.prediction;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.penderie.dataset.ClassLabels;
import io.penderie.explanation.FeatureIndex;
import io.penderie.prediction.Prediction;
import io.penderie.server.dataset.SplitName;
import io.penderie.server.model.ModelView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The training pictures that a network finds most similar to a picture.
 *
 * @param prediction the most probable class
 * @param agreeing how many neighbours are of that class
 * @param neighbours the nearest first
 * @param searched among what they were found
 * @param preparation how the image came into the network's shape
 * @param model by whose features they were compared
 */
@Schema(
    name = "Neighbours",
    description = "The training pictures that the network finds most similar to the image.")
public record NeighboursView(
    @Schema(description = "The most probable class.") PredictionView.Best prediction,
    @Schema(description = "How many of the neighbours are of that class.", minimum = "0")
        int agreeing,
    @Schema(description = "The nearest first.") List<Item> neighbours,
    @Schema(description = "Among what they were found, and how.") Searched searched,
    @Schema(
            description =
                "How the image came into the network's shape; of several readings the one that"
                    + " counted most is compared.")
        PreparationFacts preparation,
    @Schema(description = "By which network's features they were compared.") ModelView model) {

  /** So many decimals of a distance are more than the rounding of the features. */
  private static final float DECIMALS = 1e5f;

  /**
   * A training picture.
   *
   * @param index its position in the split
   * @param label the index of its class
   * @param name of its class
   * @param distance from the image
   * @param picture where it is
   */
  @Schema(name = "Neighbour", description = "A training picture.")
  public record Item(
      @Schema(description = "Position in the training split, as the version learned from it.")
          int index,
      @JsonProperty("class") @Schema(description = "Index of its true class.") int label,
      @Schema(description = "Name of that class in the language of the answer.") String name,
      @Schema(
              description =
                  "1 minus the cosine of the features of both; comparable within one version only.",
              minimum = "0",
              maximum = "2")
          float distance,
      @Schema(
              description =
                  "Where the PNG is, as the network saw it. One of a dataset of your own may be gone"
                      + " since: 404 then.")
          String picture) {}

  /**
   * Among what neighbours are found.
   *
   * @param split of the pictures
   * @param pictures how many were compared
   * @param size how many there are
   * @param features how many numbers each is compared by
   * @param distance how they are compared
   * @param source who described it, and where
   */
  @Schema(name = "SearchedPictures", description = "Among what neighbours were found, and how.")
  public record Searched(
      @Schema(description = "Always train.") String split,
      @Schema(
              description =
                  "How many pictures were compared: of a large split every n-th, 11,000 at most, of"
                      + " a dataset of your own 1,000.")
          int pictures,
      @Schema(description = "How many the split has.") int size,
      @Schema(description = "How many numbers the last layer of the network takes of a picture.")
          int features,
      @Schema(description = "Always cosine.") String distance,
      @Schema(description = "Who described it, and where.") String source) {

    static Searched of(NeighbourIndexes.Index index) {
      return new Searched(
          SplitName.TRAIN.path(),
          index.features().pictures(),
          index.pictures().size(),
          index.features().features(),
          "cosine",
          FeatureIndex.SOURCE);
    }
  }

  static NeighboursView of(
      ExplainedReading reading,
      NeighbourIndexes.Index index,
      List<FeatureIndex.Neighbour> nearest,
      Language language) {
    Prediction prediction = reading.prediction();
    ClassLabels labels = prediction.version().card().labels();
    Prediction.ClassProbability best = prediction.best();
    return new NeighboursView(
        new PredictionView.Best(
            best.index(), labels.name(best.index(), language.locale()), (float) best.probability()),
        Math.toIntExact(
            nearest.stream().filter(neighbour -> neighbour.label() == best.index()).count()),
        nearest.stream()
            .map(
                neighbour ->
                    new Item(
                        index.pictures().position(neighbour.index()),
                        neighbour.label(),
                        labels.name(neighbour.label(), language.locale()),
                        Math.round(DECIMALS * neighbour.distance()) / DECIMALS,
                        index.pictures().address(neighbour.index())))
            .toList(),
        Searched.of(index),
        reading.facts(),
        ModelView.of(prediction.version()));
  }
}
