package io.penderie.server.evaluation;

import io.penderie.server.dataset.SplitName;
import io.penderie.server.http.Page;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some test pictures and what a version answered to them.
 *
 * @param version its name in the registry
 * @param split that they are from
 * @param total how many there are on all pages
 * @param offset how many come before these
 * @param limit the most on a page
 * @param items the surest first
 */
@Schema(name = "AnswerPage", description = "Some test pictures and what a version answered.")
record AnswerPage(
    String version,
    String split,
    @Schema(description = "How many there are on all pages.") int total,
    int offset,
    int limit,
    @Schema(description = "The highest confidence first.") List<Item> items) {

  /**
   * A picture and its answer.
   *
   * @param index its position among those that the version was measured on
   * @param truth its true class
   * @param predicted the class that it was taken for
   * @param confidence the probability of that class, 0..1
   * @param picture where it is
   */
  @Schema(name = "Answer")
  record Item(
      @Schema(description = TestPictures.POSITION) int index,
      @Schema(description = "True class.") int truth,
      @Schema(description = "Class that it was taken for.") int predicted,
      @Schema(description = "Probability of that class.") float confidence,
      @Schema(description = TestPictures.WHERE) String picture) {}

  static AnswerPage of(TestPictures pictures, int[] found, Page page) {
    return new AnswerPage(
        pictures.version().name(),
        SplitName.TEST.path(),
        found.length,
        page.offset(),
        page.limit(),
        Arrays.stream(page.of(found))
            .mapToObj(
                index ->
                    new Item(
                        index,
                        pictures.truth()[index],
                        pictures.all().predicted(index),
                        pictures.all().confidence(index),
                        pictures.address(index)))
            .toList());
  }
}
