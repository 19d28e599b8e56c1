package io.penderie.server.evaluation;

import io.penderie.evaluation.PredictionSets;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How good prediction sets are.
 *
 * @param pictures how many there are
 * @param covered those that hold the right class
 * @param sizes how many have 1, 2, 3, … classes
 * @param coverage the share that holds the right class, 0..1
 * @param meanSize how many classes a set has on the mean
 */
@Schema(
    name = "PredictionSetFigures",
    description = "How many prediction sets hold the right class, and how large they are.")
record SetFigures(
    @Schema(description = "How many sets there are.") int pictures,
    @Schema(description = "Those that hold the right class.") int covered,
    @Schema(description = "How many have 1, 2, 3, … classes.") List<Integer> sizes,
    @Schema(description = "Share that holds the right class.") double coverage,
    @Schema(description = "How many classes a set has on the mean.") double meanSize) {

  /** Null for null. */
  static SetFigures of(PredictionSets sets) {
    return sets == null
        ? null
        : new SetFigures(
            sets.pictures(), sets.covered(), sets.sizes(), sets.coverage(), sets.meanSize());
  }

  /**
   * Those of a split.
   *
   * @param all of all its pictures
   * @param classes of those of each class, in index order; null where a class has none
   */
  @Schema(name = "PredictionSetsByClass")
  record ByClass(
      @Schema(description = "All pictures.") SetFigures all,
      @Schema(description = "Those of each class, in index order; null where it has none.")
          List<SetFigures> classes) {

    /** Null for null. */
    static ByClass of(PredictionSets.ByClass sets) {
      return sets == null
          ? null
          : new ByClass(
              Objects.requireNonNull(SetFigures.of(sets.all())),
              sets.classes().stream().map(SetFigures::of).toList());
    }
  }
}
