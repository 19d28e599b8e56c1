package io.penderie.server.evaluation;

import io.penderie.evaluation.PhotographAnswer;
import io.penderie.registry.ModelVersion;
import io.penderie.server.dataset.ReportPhotographs;
import io.penderie.server.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some photographs and what a version answered to them.
 *
 * @param version its name in the registry
 * @param total how many there are on all pages
 * @param offset how many come before these
 * @param limit the most on a page
 * @param items the wrong answers first, of each kind the surest first
 */
@Schema(
    name = "PhotographAnswerPage",
    description = "Some photographs and what a version answered to them.")
record PhotographAnswerPage(
    String version,
    @Schema(description = "How many there are on all pages.") int total,
    int offset,
    int limit,
    @Schema(
            description =
                "The mistakes first, then the right answers; of each the most confident first.")
        List<Item> items) {

  /**
   * A photograph and the answer to it.
   *
   * @param sha256 of its file
   * @param source where it comes from
   * @param kind what sort of picture it is; empty where nobody said
   * @param label what people say that it shows
   * @param classes that are right for it; empty if none is
   * @param predicted the most probable class; null for a file that could not be used
   * @param confidence the probability of that class, 0..1
   * @param known whether it was taken for one of the classes at all
   * @param set the prediction set; null where there is none
   * @param right whether the answer is right
   * @param picture where it is; null if the service has none
   */
  @Schema(name = "PhotographAnswer")
  record Item(
      @Schema(description = "SHA-256 of its file.") String sha256,
      @Schema(description = "Where it comes from.") String source,
      @Schema(description = "What sort of picture it is; empty where nobody said.") String kind,
      @Schema(description = "What people say that it shows.") String label,
      @Schema(description = "The classes that are right for it; empty if none is.")
          List<Integer> classes,
      @Schema(
              description = "The most probable class; null for a file that could not be used.",
              nullable = true)
          Integer predicted,
      @Schema(description = "Probability of that class; 0 for a file that could not be used.")
          float confidence,
      @Schema(
              description =
                  "Whether it was taken for one of the classes at all; true for a file that could"
                      + " not be used, and where the version cannot say.")
          boolean known,
      @Schema(
              description =
                  "The prediction set, the most probable class first; null for a file that could"
                      + " not be used, and where the version gives none.",
              nullable = true)
          List<Integer> set,
      @Schema(
              description =
                  "Whether the answer is right: the most probable class is one of those that are"
                      + " right, said to be known or not; where none is right, that it is not"
                      + " known.")
          boolean right,
      @Schema(
              description = "Where the PNG of the prepared photograph is; null if there is none.",
              nullable = true)
          String picture) {}

  static PhotographAnswerPage of(
      ModelVersion version, List<PhotographAnswer> found, ReportPhotographs pictures, Page page) {
    return new PhotographAnswerPage(
        version.name(),
        found.size(),
        page.offset(),
        page.limit(),
        page.of(found).stream().map(each -> item(each, pictures)).toList());
  }

  private static Item item(PhotographAnswer each, ReportPhotographs pictures) {
    return new Item(
        each.sha256(),
        each.source(),
        each.kind(),
        each.label(),
        each.right(),
        each.predicted(),
        each.confidence(),
        each.known(),
        each.set(),
        each.answeredRightly(),
        pictures.address(each.sha256()).orElse(null));
  }
}
