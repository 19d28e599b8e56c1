package io.penderie.server.evaluation;

import io.penderie.evaluation.PhotographTotal;
import io.penderie.registry.ModelCard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many of some labelled photographs a version gets right.
 *
 * @param garments photographs that show one of the classes, files that were refused too
 * @param right those of them that were classified right
 * @param rightOfSeveral those of the right ones for which any of several classes is right
 * @param accuracy the share of the garments that is right, 0..1; null if there are none
 * @param flagged garments that were said to show none of the classes; null if the version cannot
 *     say so
 * @param others photographs that show none of the classes
 * @param othersFlagged those of them that were said to; null if the version cannot say so
 */
@Schema(
    name = "PhotographFigures",
    description = "How many of some labelled photographs a version gets right.")
public record PhotographFigures(
    @Schema(
            description =
                "Photographs that show one of the classes. Files that were refused are among them,"
                    + " and count as wrong.")
        int garments,
    @Schema(description = "Those of them that were classified right.") int right,
    @Schema(
            description =
                "Those of the right ones for which any of several classes is right, since nobody"
                    + " said which; such as shoes whose kind is not known.")
        int rightOfSeveral,
    @Schema(
            description = "Share of the garments that is right; null if there are none.",
            nullable = true)
        Double accuracy,
    @Schema(
            description =
                "Garments that were said to show none of the classes; null if the version cannot"
                    + " say so.",
            nullable = true)
        Integer flagged,
    @Schema(description = "Photographs that show none of the classes.") int others,
    @Schema(
            description = "Those of them that were said to; null if the version cannot say so.",
            nullable = true)
        Integer othersFlagged) {

  /** Those on a version's card; null if it has none. */
  public static PhotographFigures of(ModelCard card) {
    return card.photographs() == null
        ? null
        : of(card.photographs(), card.calibrationOrNone().knownThreshold() != null);
  }

  /**
   * Figures of counts.
   *
   * @param knows whether the version can say that a photograph shows none of the classes
   */
  static PhotographFigures of(PhotographTotal total, boolean knows) {
    return new PhotographFigures(
        total.garments(),
        total.right(),
        total.rightOfSeveral(),
        total.accuracy(),
        knows ? total.flagged() : null,
        total.others(),
        knows ? total.othersFlagged() : null);
  }
}
