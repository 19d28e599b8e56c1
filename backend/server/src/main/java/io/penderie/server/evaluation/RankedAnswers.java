package io.penderie.server.evaluation;

import io.penderie.evaluation.Answers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The answers of a version with the pictures in order of confidence, the surest first. */
final class RankedAnswers {

  private final Answers answers;
  private final int[] surestFirst;

  RankedAnswers(Answers answers) {
    this.answers = answers;
    this.surestFirst =
        IntStream.range(0, answers.size())
            .boxed()
            .sorted(Comparator.comparingDouble(index -> -answers.confidence(index)))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  Answers answers() {
    return answers;
  }

  /**
   * The pictures of some cells of the confusion matrix, the surest first, equally sure ones in the
   * order of the split.
   *
   * @param labels the true class of each picture
   * @param truth which true classes
   * @param predicted which predicted classes
   */
  int[] find(int[] labels, IntPredicate truth, IntPredicate predicted) {
    return Arrays.stream(surestFirst)
        .filter(index -> truth.test(labels[index]))
        .filter(index -> predicted.test(answers.predicted(index)))
        .toArray();
  }
}
