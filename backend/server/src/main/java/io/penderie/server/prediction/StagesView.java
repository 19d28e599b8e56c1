package io.penderie.server.prediction;

import io.penderie.photo.garment.Preparation;
import io.penderie.photo.garment.Reading;
import io.penderie.photo.garment.StagePicture;
import io.penderie.picture.Png;
import io.penderie.registry.ModelVersion;
import io.penderie.server.model.ModelView;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture on its way to the network, stage by stage.
 *
 * @param preparation what was found out
 * @param stages the picture at each stage that it went through, in their order
 * @param readings all ways to read it, by shape alone the likeliest first
 * @param model the network that it was prepared for
 */
@Schema(name = "Stages", description = "An image on its way to the network, stage by stage.")
public record StagesView(
    @Schema(description = "What was found out on the way.") PreparationFacts preparation,
    @Schema(description = "The picture at each stage that it went through, in their order.")
        List<Stage> stages,
    @Schema(
            description =
                "All ways to read it, by shape alone the likeliest first; one where it is of the"
                    + " dataset's kind or a parameter says how to take it.")
        List<OfferedReading> readings,
    @Schema(description = "The network that it was prepared for.") ModelView model) {

  public StagesView {
    stages = List.copyOf(stages);
    readings = List.copyOf(readings);
  }

  /**
   * The picture at one stage, as a file in base64.
   *
   * @param stage which one
   * @param width in pixels
   * @param height in pixels
   * @param mediaType always image/png
   * @param data the base64 of the file
   */
  @Schema(name = "Stage", description = "The picture at one stage.")
  public record Stage(
      @Schema(
              description =
                  "upright: decoded, shrunk to at most 256 pixels a side, turned upright, over"
                      + " white. background: what it would look like without the garment."
                      + " likelihood: the brighter, the more likely the garment's. mask: white"
                      + " where the garment is. garment: cut out and cropped, in colour. gray:"
                      + " gray, light on black, its contrast stretched. prepared: as the network"
                      + " sees it.",
              enumeration = {
                "upright",
                "background",
                "likelihood",
                "mask",
                "garment",
                "gray",
                "prepared"
              })
          String stage,
      @Schema(description = "In pixels.", maximum = "256") int width,
      @Schema(description = "In pixels.", maximum = "256") int height,
      @Schema(description = "Always image/png.") String mediaType,
      @Schema(description = "The base64 of the file.", format = "byte") byte[] data) {

    static Stage of(StagePicture picture) {
      return new Stage(
          picture.stage().name().toLowerCase(Locale.ROOT),
          picture.width(),
          picture.height(),
          "image/png",
          Png.encode(picture.width(), picture.height(), picture.rgb()));
    }
  }

  /**
   * One way to read the picture.
   *
   * @param reading its name, as the parameter reading takes it
   * @param picture as the network sees it
   */
  @Schema(name = "Reading", description = "One way to read the image.")
  public record OfferedReading(
      @Schema(description = "Its name, as the parameter reading takes it.") String reading,
      @Schema(description = "As the network sees it.") PredictionView.Picture picture) {

    static OfferedReading of(Reading reading) {
      return new OfferedReading(
          ReadingName.of(reading.kind()), PredictionView.Picture.of(reading.picture()));
    }
  }

  /**
   * Shows a picture.
   *
   * @param shown one of its readings
   */
  static StagesView of(Preparation preparation, Reading shown, ModelVersion version) {
    return new StagesView(
        PreparationFacts.of(shown),
        preparation.stages(shown).stream().map(Stage::of).toList(),
        preparation.readings().stream().map(OfferedReading::of).toList(),
        ModelView.of(version));
  }
}
