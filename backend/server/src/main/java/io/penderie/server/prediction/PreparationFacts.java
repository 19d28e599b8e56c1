package io.penderie.server.prediction;

import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.Reading;
import io.penderie.photo.garment.ReadingKind;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a picture came into the network's shape.
 *
 * @param reading which of the ways to read it
 * @param datasetLike whether it was gray, light on black, like those of the dataset
 * @param garmentFound whether a garment stood out from its background
 * @param polarity positive or negative
 * @param area where the garment is
 */
@Schema(name = "Preparation", description = "How the image came into the network's shape.")
public record PreparationFacts(
    @Schema(
            description =
                "Which of the ways to read it this is; of an answer the one that counted most. as-is:"
                    + " of the dataset's kind, taken as it is. cut: what differs from the background"
                    + " by colour. negative: the same, light where it was dark. outline: what an"
                    + " unbroken edge surrounds. surroundings: the cut with what is around it. whole:"
                    + " the whole picture. rest: what the cut took for the background. inside: what a"
                    + " plot or a screen shows. torso, legs, feet: of a person.",
            enumeration = {
              "as-is",
              "cut",
              "negative",
              "outline",
              "surroundings",
              "whole",
              "rest",
              "inside",
              "torso",
              "legs",
              "feet"
            })
        String reading,
    @Schema(
            description =
                "Whether it was of the dataset's kind already, gray and light on black, and so"
                    + " went to the network without looking for a garment.")
        boolean datasetLike,
    @Schema(
            description =
                "Whether a garment stood out from its background; otherwise the whole picture, or"
                    + " the area that was asked for, was taken.")
        boolean garmentFound,
    @Schema(
            description = "Whether the network saw it as it is or as its negative.",
            enumeration = {"positive", "negative"})
        String polarity,
    @Schema(description = "Where the garment is in the upright picture.") Area area) {

  /**
   * A rectangle in parts of the upright picture.
   *
   * @param left of its left edge
   * @param top of its upper edge
   * @param width of itself
   * @param height of itself
   */
  @Schema(
      name = "Area",
      description = "A rectangle, in parts of the upright picture's width and height.")
  public record Area(
      @Schema(description = "Of its left edge.", minimum = "0", maximum = "1") double left,
      @Schema(description = "Of its upper edge.", minimum = "0", maximum = "1") double top,
      @Schema(description = "Its width.", minimum = "0", maximum = "1") double width,
      @Schema(description = "Its height.", minimum = "0", maximum = "1") double height) {}

  static PreparationFacts of(Reading reading) {
    Corrections.Area area = reading.area();
    return new PreparationFacts(
        ReadingName.of(reading.kind()),
        reading.kind() == ReadingKind.AS_IS,
        reading.garmentFound(),
        reading.polarity().name().toLowerCase(Locale.ROOT),
        new Area(area.left(), area.top(), area.width(), area.height()));
  }
}
