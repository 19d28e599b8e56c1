package io.penderie.server.prediction;

import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.Polarity;
import io.penderie.photo.garment.ReadingKind;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What a person says about a photograph, as it was sent; null is left to the preparation.
 *
 * @param area where the garment is looked for
 * @param polarity whether the picture becomes its negative
 * @param background whether it is removed
 * @param reading which of the ways to read the picture is taken
 */
public record PreparationParameters(
    @Parameter(
            description =
                "Where the garment is: left, top, width and height in parts of the upright"
                    + " picture, joined by commas. The whole picture if absent.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9.]+(,[0-9.]+){3}$"))
        @QueryParam("area")
        String area,
    @Parameter(
            description =
                "The network expects garments lighter than what is around them. auto lets the"
                    + " picture decide, positive takes it as it is, negative takes its negative.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"auto", "positive", "negative"},
                    defaultValue = "auto"))
        @QueryParam("polarity")
        String polarity,
    @Parameter(
            description =
                "remove looks for the garment and blackens what is around it; keep takes the"
                    + " picture, or the area, as it is.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"remove", "keep"},
                    defaultValue = "remove"))
        @QueryParam("background")
        String background,
    @Parameter(
            description =
                "Which of the ways to read the picture is taken, of those that"
                    + " /predict/preparation offers for it; all of them, weighed, if absent. Not"
                    + " together with area, polarity or background.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
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
                    }))
        @QueryParam("reading")
        String reading) {

  /**
   * What they say.
   *
   * @throws ProblemException if one is malformed or out of its range
   */
  Corrections corrections() {
    return new Corrections(parsedArea(), parsedPolarity(), keepsBackground());
  }

  /**
   * Which reading is taken; null for all.
   *
   * @throws ProblemException if it is none, or another parameter says how to take the picture too
   */
  ReadingKind kind() {
    if (reading == null) {
      return null;
    }
    if (!corrections().equals(Corrections.NONE)) {
      throw refused("reading goes without area, polarity and background.");
    }
    return ReadingName.kind(reading)
        .orElseThrow(() -> refused("reading must be one of " + ReadingName.all() + "."));
  }

  private Corrections.Area parsedArea() {
    if (area == null) {
      return null;
    }
    String[] parts = area.split(",", -1);
    if (parts.length == 4) {
      try {
        return new Corrections.Area(
            Double.parseDouble(parts[0]),
            Double.parseDouble(parts[1]),
            Double.parseDouble(parts[2]),
            Double.parseDouble(parts[3]));
      } catch (IllegalArgumentException e) {
        // Refused below: one is no number, or they reach beyond the picture.
      }
    }
    throw refused(
        "area must be left,top,width,height in parts of the picture: four numbers from 0 to 1"
            + " that lie within it.");
  }

  private Polarity parsedPolarity() {
    return switch (polarity == null ? "auto" : polarity) {
      case "auto" -> null;
      case "positive" -> Polarity.POSITIVE;
      case "negative" -> Polarity.NEGATIVE;
      default -> throw refused("polarity must be auto, positive or negative.");
    };
  }

  private boolean keepsBackground() {
    return switch (background == null ? "remove" : background) {
      case "remove" -> false;
      case "keep" -> true;
      default -> throw refused("background must be remove or keep.");
    };
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }
}
