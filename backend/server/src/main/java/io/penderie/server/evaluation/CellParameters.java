package io.penderie.server.evaluation;

import io.penderie.dataset.Shuffle;
import io.penderie.evaluation.Answers;
import io.penderie.server.http.QueryFlag;
import io.penderie.server.http.QueryNumber;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which test pictures are asked for and in what order, as it was sent.
 *
 * @param truth the true class; all if absent
 * @param predicted the predicted class; all if absent
 * @param right whether the answer was right; both if absent
 * @param seed of a random order; the surest first if absent
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
        String predicted,
    @Parameter(
            description = "Those answered rightly (true) or wrongly (false); all if absent.",
            schema = @Schema(type = SchemaType.BOOLEAN))
        @QueryParam("right")
        String right,
    @Parameter(
            description =
                "A random order, the same one for the same seed, so that the first page is a"
                    + " sample; the most confident answers first if absent.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "2147483647"))
        @QueryParam("seed")
        String seed) {

  private static final int ALL = -1;

  /**
   * The positions of these pictures in the test split, in the order that is asked for.
   *
   * @throws io.penderie.server.problem.ProblemException if there is no such class, or a value is
   *     malformed or out of its range
   */
  int[] find(TestPictures pictures) {
    Answers answers = pictures.all();
    int[] labels = pictures.truth();
    int wantedTruth = QueryNumber.of("truth", truth, 0, answers.classes() - 1, ALL);
    int wantedAnswer = QueryNumber.of("predicted", predicted, 0, answers.classes() - 1, ALL);
    IntPredicate wanted =
        index ->
            (wantedTruth == ALL || labels[index] == wantedTruth)
                && (wantedAnswer == ALL || answers.predicted(index) == wantedAnswer);
    if (right != null) {
      boolean rightly = QueryFlag.of("right", right, true);
      wanted = wanted.and(index -> (answers.predicted(index) == labels[index]) == rightly);
    }
    return Arrays.stream(order(pictures)).filter(wanted).toArray();
  }

  private int[] order(TestPictures pictures) {
    if (seed == null) {
      return pictures.answers().value().surestFirst();
    }
    int[] drawn = IntStream.range(0, pictures.all().size()).toArray();
    Shuffle.shuffle(
        drawn, new SplittableRandom(QueryNumber.of("seed", seed, 0, Integer.MAX_VALUE, 0)));
    return drawn;
  }
}
