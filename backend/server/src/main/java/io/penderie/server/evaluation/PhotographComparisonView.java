package io.penderie.server.evaluation;

import io.penderie.evaluation.Comparison.Change;
import io.penderie.evaluation.PhotographComparison;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How two versions differ on labelled photographs of garments that both were asked about.
 *
 * @param photographs how many there are
 * @param accuracy of both
 * @param bothRight photographs that both classified right
 * @param onlyFirst photographs that only the first classified right
 * @param onlySecond photographs that only the second classified right
 * @param bothWrong photographs that both classified wrong
 * @param pValue of McNemar's exact test
 * @param sources the same by source
 */
@Schema(
    name = "PhotographComparison",
    description =
        "How two versions differ on labelled photographs of garments that both were asked about:"
            + " the same files with the same right classes. Differences are second minus first.")
record PhotographComparisonView(
    int photographs,
    Change accuracy,
    int bothRight,
    int onlyFirst,
    int onlySecond,
    int bothWrong,
    @Schema(description = "Of McNemar's exact test, as for the test split.") double pValue,
    @Schema(description = "The same by where the photographs come from.") List<Source> sources) {

  /**
   * The photographs of one source.
   *
   * @param name the source's
   */
  @Schema(name = "PhotographComparisonSource")
  record Source(
      String name,
      int photographs,
      Change accuracy,
      int bothRight,
      int onlyFirst,
      int onlySecond,
      int bothWrong,
      @Schema(description = "Of McNemar's exact test.") double pValue) {

    static Source of(String name, PhotographComparison.Part part) {
      return new Source(
          name,
          part.photographs(),
          part.accuracy(),
          part.bothRight(),
          part.test().onlyFirst(),
          part.test().onlySecond(),
          part.bothWrong(),
          part.test().pValue());
    }
  }

  static PhotographComparisonView of(PhotographComparison comparison) {
    PhotographComparison.Part all = comparison.all();
    List<Source> sources = new ArrayList<>();
    comparison.sources().forEach((name, part) -> sources.add(Source.of(name, part)));
    return new PhotographComparisonView(
        all.photographs(),
        all.accuracy(),
        all.bothRight(),
        all.test().onlyFirst(),
        all.test().onlySecond(),
        all.bothWrong(),
        all.test().pValue(),
        sources);
  }
}
