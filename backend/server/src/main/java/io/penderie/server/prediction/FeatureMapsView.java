package io.penderie.server.prediction;

import io.penderie.dataset.ClassLabels;
import io.penderie.explanation.FeatureMapSheet;
import io.penderie.picture.PlanarPicture;
import io.penderie.prediction.Prediction;
import io.penderie.server.model.ModelView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the layers of a network make of a picture.
 *
 * @param prediction the most probable class
 * @param layers in the order in which a picture passes them
 * @param preparation how the image came into the network's shape
 * @param model whose layers they are
 */
@Schema(name = "FeatureMaps", description = "What the layers of a network make of an image.")
public record FeatureMapsView(
    @Schema(description = "The most probable class.") PredictionView.Best prediction,
    @Schema(description = "The rectified layers, in the order in which a picture passes them.")
        List<Layer> layers,
    @Schema(
            description =
                "How the image came into the network's shape; of several readings it is the one that"
                    + " counted most.")
        PreparationFacts preparation,
    @Schema(description = "Which network's layers they are.") ModelView model) {

  /**
   * One layer.
   *
   * @param shape of what it puts out: channels, height, width
   * @param maps how many of the channels are shown
   * @param columns how many stand side by side
   * @param largest what white stands for
   * @param sheet of the maps
   */
  @Schema(name = "FeatureMapLayer", description = "What a layer puts out, after its ReLU.")
  public record Layer(
      @Schema(description = "Of what it puts out: channels, height, width.") List<Integer> shape,
      @Schema(
              description =
                  "How many of the channels are on the sheet, the first ones: 64, or as many as fit"
                      + " on 2^18 pixels.")
          int maps,
      @Schema(description = "How many stand side by side on the sheet.") int columns,
      @Schema(description = "The layer's largest value, which is white; black is 0.") float largest,
      @Schema(description = "The maps, row by row, without gaps.") PredictionView.Picture sheet) {

    static Layer of(FeatureMapSheet sheet) {
      return new Layer(
          List.of(sheet.layer().channels(), sheet.layer().height(), sheet.layer().width()),
          sheet.shown(),
          sheet.columns(),
          sheet.largest(),
          PredictionView.Picture.of(PlanarPicture.of(sheet.picture())));
    }
  }

  static FeatureMapsView of(
      ExplainedReading reading, List<FeatureMapSheet> sheets, Language language) {
    Prediction prediction = reading.prediction();
    ClassLabels labels = prediction.version().card().labels();
    Prediction.ClassProbability best = prediction.best();
    return new FeatureMapsView(
        new PredictionView.Best(
            best.index(), labels.name(best.index(), language.locale()), (float) best.probability()),
        sheets.stream().map(Layer::of).toList(),
        reading.facts(),
        ModelView.of(prediction.version()));
  }
}
