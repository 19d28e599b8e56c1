package io.penderie.server.evaluation;

import io.penderie.evaluation.CommonPictures;
import io.penderie.evaluation.Comparison;
import io.penderie.evaluation.Comparison.Outcome;
import io.penderie.registry.ModelVersion;
import io.penderie.server.dataset.ClassView;
import io.penderie.server.dataset.ClassView.Names;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two versions and the test pictures that both were measured on.
 *
 * @param first the version that the other is set against, and its pictures
 * @param second the other
 * @param common the pictures that both have
 * @param tag changes when, and only when, a figure or an answer may have changed
 */
record Contest(TestPictures first, TestPictures second, CommonPictures common, String tag) {

  /**
   * The figures of both and their differences.
   *
   * @throws ProblemException if they were measured on no picture in common
   */
  Comparison compare() {
    if (common.size() == 0) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          "%s and %s were measured on no picture that both have: there is nothing to compare."
              .formatted(name(first), name(second)));
    }
    return Comparison.of(common);
  }

  /** The classes in the order of the comparison. */
  List<ClassView> classes() {
    List<ClassView> all = new ArrayList<>(ClassView.all(first.version().card().labels()));
    for (ClassView known : ClassView.all(second.version().card().labels())) {
      int index = common.ofSecond(known.index());
      if (index >= all.size()) {
        Names names = known.names();
        all.add(new ClassView(index, names));
      }
    }
    return all;
  }

  /** The pictures of an outcome, the surest wrong answer first, then in the order of the split. */
  int[] find(Outcome wanted) {
    return IntStream.range(0, common.size())
        .filter(index -> common.outcome(index) == wanted)
        .boxed()
        .sorted(Comparator.comparingDouble(index -> -surenessOfError(index)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The confidence of the one that was wrong; of two, that of the surer. */
  private float surenessOfError(int index) {
    int truth = common.truth(index);
    return Math.max(
        common.first(index) == truth ? 0 : common.firstConfidence(index),
        common.second(index) == truth ? 0 : common.secondConfidence(index));
  }

  /** Where a picture is. */
  String address(int index) {
    ModelVersion version = first.version();
    return TestPictures.address(version, common.name(index));
  }

  private static String name(TestPictures pictures) {
    return pictures.version().name();
  }
}
