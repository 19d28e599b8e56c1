package io.penderie.server.evaluation;

import io.penderie.evaluation.Answers;
import java.util.Comparator;
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

  /** All pictures, the surest first, equally sure ones in the order of the split. */
  int[] surestFirst() {
    return surestFirst.clone();
  }
}
