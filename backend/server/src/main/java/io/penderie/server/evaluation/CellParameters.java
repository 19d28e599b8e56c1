package io.penderie.server.evaluation;

import io.penderie.server.http.QueryNumber;
import jakarta.ws.rs.QueryParam;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which cells of the confusion matrix are asked for, as it was sent.
 *
 * @param truth the true class; all if absent
 * @param predicted the predicted class; all if absent
 */
public record CellParameters(
    @Parameter(
            description = "The true class; all if absent.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
        @QueryParam("truth")
        String truth,
    @Parameter(
            description = "The predicted class; all if absent.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
        @QueryParam("predicted")
        String predicted) {

  private static final int ALL = -1;

  /**
   * Which true classes.
   *
   * @param classes how many there are
   * @throws io.penderie.server.problem.ProblemException if there is no such class
   */
  IntPredicate truths(int classes) {
    return matching(QueryNumber.of("truth", truth, 0, classes - 1, ALL));
  }

  /**
   * Which predicted classes.
   *
   * @param classes how many there are
   * @throws io.penderie.server.problem.ProblemException if there is no such class
   */
  IntPredicate predictions(int classes) {
    return matching(QueryNumber.of("predicted", predicted, 0, classes - 1, ALL));
  }

  private static IntPredicate matching(int wanted) {
    return label -> wanted == ALL || label == wanted;
  }
}
