package io.penderie.evaluation;

import io.penderie.evaluation.ClassificationReport.ClassFigures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Two networks compared over the pictures that both were measured on. Every difference is the
 * second's figure minus the first's: what changes when the second takes the first's place.
 *
 * @param pictures how many there are, at least 1
 * @param accuracy the share that was classified right
 * @param loss mean cross-entropy; null if it is not known of these pictures alone
 * @param classes one entry a class, in the order of {@link CommonPictures#classes}
 * @param matrixDifference the counts of the confusion matrices, second minus first; {@code
 *     [truth][predicted]}, each row sums to 0
 * @param bothRight how many pictures both classified right
 * @param bothWrong how many pictures both classified wrong, alike or not
 * @param test how many only one of them classified right, and whether that is more than chance
 */
public record Comparison(
    int pictures,
    Change accuracy,
    Change loss,
    List<ClassChange> classes,
    List<List<Integer>> matrixDifference,
    int bothRight,
    int bothWrong,
    McNemar test) {

  public Comparison {
    classes = List.copyOf(classes);
    matrixDifference = matrixDifference.stream().map(List::copyOf).toList();
    int counted = bothRight + bothWrong + test.onlyFirst() + test.onlySecond();
    Figures.require(
        counted == pictures, "of " + pictures + " pictures the number counted", counted);
    Figures.require(
        matrixDifference.size() == classes.size(),
        "there are " + classes.size() + " classes; the number of rows",
        matrixDifference.size());
  }

  /**
   * A figure of both.
   *
   * @param first the first's
   * @param second the second's
   * @param difference second minus first
   */
  public record Change(double first, double second, double difference) {

    static Change of(double first, double second) {
      return new Change(first, second, second - first);
    }
  }

  /**
   * What changes in a class; see {@link ClassFigures}.
   *
   * @param support how many of the pictures are of this class
   */
  public record ClassChange(int index, Change precision, Change recall, Change f1, int support) {

    static ClassChange of(ClassFigures first, ClassFigures second) {
      return new ClassChange(
          first.index(),
          Change.of(first.precision(), second.precision()),
          Change.of(first.recall(), second.recall()),
          Change.of(first.f1(), second.f1()),
          first.support());
    }
  }

  /** Which of two networks was right about a picture. */
  public enum Outcome {
    BOTH_RIGHT,
    ONLY_FIRST,
    ONLY_SECOND,
    BOTH_WRONG;

    /** The outcome of a picture of the class {@code truth}. */
    public static Outcome of(int truth, int first, int second) {
      if (first == truth) {
        return second == truth ? BOTH_RIGHT : ONLY_FIRST;
      }
      return second == truth ? ONLY_SECOND : BOTH_WRONG;
    }
  }

  /**
   * Compares two networks over the pictures that both were measured on.
   *
   * @throws IllegalArgumentException if there is no such picture
   */
  public static Comparison of(CommonPictures common) {
    int[] truth = IntStream.range(0, common.size()).map(common::truth).toArray();
    int[] first = IntStream.range(0, common.size()).map(common::first).toArray();
    int[] second = IntStream.range(0, common.size()).map(common::second).toArray();
    Figures.require(truth.length > 0, "the number of common pictures", truth.length);
    int classes = common.classes().size();
    ConfusionMatrix one = ConfusionMatrix.of(truth, first, classes);
    ConfusionMatrix other = ConfusionMatrix.of(truth, second, classes);
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    for (int i = 0; i < truth.length; i++) {
      outcomes.merge(common.outcome(i), 1, Integer::sum);
    }
    ClassificationReport ofFirst = ClassificationReport.of(one);
    ClassificationReport ofSecond = ClassificationReport.of(other);
    return new Comparison(
        truth.length,
        Change.of(ofFirst.accuracy(), ofSecond.accuracy()),
        loss(common),
        classes(ofFirst, ofSecond),
        difference(one, other),
        outcomes.getOrDefault(Outcome.BOTH_RIGHT, 0),
        outcomes.getOrDefault(Outcome.BOTH_WRONG, 0),
        McNemar.of(
            outcomes.getOrDefault(Outcome.ONLY_FIRST, 0),
            outcomes.getOrDefault(Outcome.ONLY_SECOND, 0)));
  }

  private static Change loss(CommonPictures common) {
    Double first = common.firstLoss();
    Double second = common.secondLoss();
    return first == null || second == null ? null : Change.of(first, second);
  }

  private static List<ClassChange> classes(
      ClassificationReport first, ClassificationReport second) {
    List<ClassChange> changes = new ArrayList<>();
    for (int i = 0; i < first.classes().size(); i++) {
      changes.add(ClassChange.of(first.classes().get(i), second.classes().get(i)));
    }
    return changes;
  }

  private static List<List<Integer>> difference(ConfusionMatrix first, ConfusionMatrix second) {
    List<List<Integer>> rows = new ArrayList<>();
    for (int truth = 0; truth < first.classes(); truth++) {
      List<Integer> row = new ArrayList<>();
      for (int predicted = 0; predicted < first.classes(); predicted++) {
        row.add(second.count(truth, predicted) - first.count(truth, predicted));
      }
      rows.add(row);
    }
    return rows;
  }
}
