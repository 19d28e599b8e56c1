package io.penderie.server.evaluation;

import io.penderie.evaluation.Comparison;
import io.penderie.evaluation.PhotographComparison;
import io.penderie.server.dataset.ClassView;
import io.penderie.server.dataset.SplitName;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How two versions differ on the test split; every difference is second minus first.
 *
 * @param first the version in the path
 * @param second the other one
 * @param split the pictures that both were measured on
 * @param pictures how many both were measured on
 * @param onlyOfFirst how many the first alone was measured on
 * @param onlyOfSecond how many the second alone was measured on
 * @param names of the classes, in the order of all figures
 * @param accuracy of both
 * @param loss of both; null if it is not known of these pictures alone
 * @param classes what changes in each
 * @param matrixDifference counts, rows are the truth
 * @param bothRight pictures that both classified right
 * @param onlyFirst pictures that only the first classified right
 * @param onlySecond pictures that only the second classified right
 * @param bothWrong pictures that both classified wrong
 * @param pValue of McNemar's exact test
 * @param photographs the same on labelled photographs; null if there are none that both were
 *     measured on
 */
@Schema(
    name = "Comparison",
    description = "How two versions differ on the test split; differences are second minus first.")
record ComparisonView(
    @Schema(description = "The version in the path.") String first,
    @Schema(description = "The other version.") String second,
    String split,
    @Schema(description = "How many both were measured on, as the same class.") int pictures,
    @Schema(description = "How many the first alone was measured on, or as another class.")
        int onlyOfFirst,
    @Schema(description = "How many the second alone was measured on, or as another class.")
        int onlyOfSecond,
    @Schema(
            description =
                "The classes in the order of all figures below: those of the first version, then"
                    + " those that only the second knows.")
        List<ClassView> names,
    Comparison.Change accuracy,
    @Schema(description = "Null if it is not known of these pictures alone.", nullable = true)
        Comparison.Change loss,
    @Schema(description = "Precision, recall and F1 of each class, in class order.")
        List<Comparison.ClassChange> classes,
    @Schema(description = "Counts of the confusion matrices, second minus first; rows: truth.")
        List<List<Integer>> matrixDifference,
    int bothRight,
    int onlyFirst,
    int onlySecond,
    int bothWrong,
    @Schema(
            description =
                "Of McNemar's exact test: how probable so uneven a division of onlyFirst and"
                    + " onlySecond is if both versions are equally good. Below 0.05 a difference is"
                    + " commonly taken to be more than chance.")
        double pValue,
    @Schema(
            description =
                "The same on labelled photographs; null if there are none that both were measured"
                    + " on.",
            nullable = true)
        PhotographComparisonView photographs) {

  static ComparisonView of(Contest contest, Optional<PhotographComparison> photographs) {
    Comparison comparison = contest.compare();
    return new ComparisonView(
        contest.first().version().name(),
        contest.second().version().name(),
        SplitName.TEST.path(),
        comparison.pictures(),
        contest.common().onlyOfFirst(),
        contest.common().onlyOfSecond(),
        contest.classes(),
        comparison.accuracy(),
        comparison.loss(),
        comparison.classes(),
        comparison.matrixDifference(),
        comparison.bothRight(),
        comparison.test().onlyFirst(),
        comparison.test().onlySecond(),
        comparison.bothWrong(),
        comparison.test().pValue(),
        photographs.map(PhotographComparisonView::of).orElse(null));
  }
}
