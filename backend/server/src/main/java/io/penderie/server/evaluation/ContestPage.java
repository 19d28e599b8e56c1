package io.penderie.server.evaluation;

import io.penderie.evaluation.Answers;
import io.penderie.server.dataset.PictureResource;
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
    @Schema(description = "The surest wrong answer first.") List<Item> items) {

  /** What one version answered: a class and its probability. */
  @Schema(name = "ClassAndConfidence")
  record Answer(int predicted, float confidence) {

    static Answer of(Answers answers, int index) {
      return new Answer(answers.predicted(index), answers.confidence(index));
    }
  }

  /**
   * A picture and both answers.
   *
   * @param index its position in the split
   * @param truth its true class
   * @param first what the first version answered
   * @param second what the second version answered
   * @param picture where it is
   */
  @Schema(name = "TwoAnswers")
  record Item(
      @Schema(description = "Position in the split.") int index,
      @Schema(description = "True class.") int truth,
      Answer first,
      Answer second,
      @Schema(description = "Where the PNG is.") String picture) {}

  static ContestPage of(Contest contest, Which which, int[] found, Page page) {
    return new ContestPage(
        contest.first().name(),
        contest.second().name(),
        which.parameter(),
        SplitName.TEST.path(),
        found.length,
        page.offset(),
        page.limit(),
        Arrays.stream(page.of(found)).mapToObj(index -> item(contest, index)).toList());
  }

  private static Item item(Contest contest, int index) {
    return new Item(
        index,
        contest.pictures().label(index),
        Answer.of(contest.ofFirst(), index),
        Answer.of(contest.ofSecond(), index),
        PictureResource.address(SplitName.TEST, index));
  }
}
