package io.penderie.server.evaluation;

import io.penderie.evaluation.PhotographAnswer;
import io.penderie.server.http.QueryFlag;
import io.penderie.server.http.QueryNumber;
import io.penderie.server.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which photographs are asked for, as it was sent; what is absent asks for all.
 *
 * @param right whether the answer was right
 * @param label what people say that they show
 * @param source where they come from
 * @param predicted what they were taken for
 */
public record PhotographParameters(
    @Parameter(
            description = "Those answered rightly (true) or wrongly (false); all if absent.",
            schema = @Schema(type = SchemaType.BOOLEAN))
        @QueryParam("right")
        String right,
    @Parameter(description = "What people say that they show; all if absent.") @QueryParam("label")
        String label,
    @Parameter(description = "Where they come from; all if absent.") @QueryParam("source")
        String source,
    @Parameter(
            description =
                "The most probable class, for those that were said to show none of them too; or"
                    + " none: those that were said so. All if absent.",
            schema = @Schema(type = SchemaType.STRING, pattern = "\\d+|none"))
        @QueryParam("predicted")
        String predicted) {

  private static final String NONE = "none";

  /**
   * Tells those that are asked for.
   *
   * @param classes how many there are
   * @throws ProblemException if a value is malformed or there is no such class
   */
  Predicate<PhotographAnswer> wanted(int classes) {
    return rightness()
        .and(each -> label == null || label.equals(each.label()))
        .and(each -> source == null || source.equals(each.source()))
        .and(prediction(classes));
  }

  private Predicate<PhotographAnswer> rightness() {
    if (right == null) {
      return each -> true;
    }
    boolean wanted = QueryFlag.of("right", right, true);
    return each -> each.answeredRightly() == wanted;
  }

  private Predicate<PhotographAnswer> prediction(int classes) {
    if (predicted == null) {
      return each -> true;
    }
    if (predicted.equals(NONE)) {
      return each -> !each.known();
    }
    Integer wanted = QueryNumber.of("predicted, unless it is none,", predicted, 0, classes - 1, 0);
    return each -> wanted.equals(each.predicted());
  }
}
