package io.penderie.server.evaluation;

import io.penderie.evaluation.CommonPictures;
import io.penderie.server.dataset.SplitName;
import io.penderie.server.http.Page;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some test pictures and what two versions answered to them.
 *
 * @param first the version in the path
 * @param second the other one
 * @param which outcome they have in common
 * @param split that they are from
 * @param total how many there are on all pages
 * @param offset how many come before these
 * @param limit the most on a page
 * @param items the surest wrong answer first
 */
@Schema(name = "ComparisonPage", description = "Some test pictures and what two versions answered.")
record ContestPage(
    String first,
    String second,
    String which,
    String split,
    @Schema(description = "How many there are on all pages.") int total,
    int offset,
    int limit,
    @Schema(description = "The most confident mistake first.") List<Item> items) {

  /** What one version answered: a class and its probability. */
  @Schema(name = "ClassAndConfidence")
  record Answer(int predicted, float confidence) {}

  /**
   * A picture and both answers.
   *
   * @param index its position among those that the first version was measured on
   * @param truth its true class
   * @param first what the first version answered
   * @param second what the second version answered
   * @param picture where it is
   */
  @Schema(name = "TwoAnswers")
  record Item(
      @Schema(description = TestPictures.POSITION) int index,
      @Schema(description = "True class, by the comparison's numbers.") int truth,
      Answer first,
      Answer second,
      @Schema(description = TestPictures.WHERE) String picture) {}

  static ContestPage of(Contest contest, Which which, int[] found, Page page) {
    return new ContestPage(
        contest.first().version().name(),
        contest.second().version().name(),
        which.parameter(),
        SplitName.TEST.path(),
        found.length,
        page.offset(),
        page.limit(),
        Arrays.stream(page.of(found)).mapToObj(index -> item(contest, index)).toList());
  }

  private static Item item(Contest contest, int index) {
    CommonPictures common = contest.common();
    return new Item(
        common.position(index),
        common.truth(index),
        new Answer(common.first(index), common.firstConfidence(index)),
        new Answer(common.second(index), common.secondConfidence(index)),
        contest.address(index));
  }
}
