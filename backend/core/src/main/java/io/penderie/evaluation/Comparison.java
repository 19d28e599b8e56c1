package io.penderie.evaluation;

import io.penderie.evaluation.ClassificationReport.ClassFigures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Two networks measured on the same pictures. Every difference is the second's figure minus the
 * first's: what changes when the second takes the first's place.
 *
 * @param pictures how many there are, at least 1
 * @param accuracy the share that was classified right
 * @param loss mean cross-entropy
 * @param classes one entry a class, in index order
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

  /** What changes in a class; see {@link ClassFigures}. */
  public record ClassChange(int index, Change precision, Change recall, Change f1) {

    static ClassChange of(ClassFigures first, ClassFigures second) {
      return new ClassChange(
          first.index(),
          Change.of(first.precision(), second.precision()),
          Change.of(first.recall(), second.recall()),
          Change.of(first.f1(), second.f1()));
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
   * Compares two measurements.
   *
   * @param truth the true class of each picture
   * @throws IllegalArgumentException if they are not of the same pictures and classes, or an
   *     evaluation is not that of its answers
   */
  public static Comparison of(int[] truth, Measurement first, Measurement second) {
    Answers one = first.answers();
    Answers other = second.answers();
    Figures.require(
        one.dataSha256().equals(other.dataSha256()),
        "the first was measured on the data " + one.dataSha256() + "; the second's",
        other.dataSha256());
    Figures.require(
        one.classes() == other.classes(),
        "the first knows " + one.classes() + " classes; the second's number",
        other.classes());
    requireOwn(truth, first);
    requireOwn(truth, second);
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    for (int i = 0; i < truth.length; i++) {
      outcomes.merge(Outcome.of(truth[i], one.predicted(i), other.predicted(i)), 1, Integer::sum);
    }
    return new Comparison(
        truth.length,
        Change.of(first.evaluation().accuracy(), second.evaluation().accuracy()),
        Change.of(first.evaluation().loss(), second.evaluation().loss()),
        classes(first.evaluation().report(), second.evaluation().report()),
        difference(first.evaluation().confusionMatrix(), second.evaluation().confusionMatrix()),
        outcomes.getOrDefault(Outcome.BOTH_RIGHT, 0),
        outcomes.getOrDefault(Outcome.BOTH_WRONG, 0),
        McNemar.of(
            outcomes.getOrDefault(Outcome.ONLY_FIRST, 0),
            outcomes.getOrDefault(Outcome.ONLY_SECOND, 0)));
  }

  private static void requireOwn(int[] truth, Measurement measured) {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(truth, measured.answers().predicted(), measured.answers().classes());
    Figures.require(
        matrix.equals(measured.evaluation().confusionMatrix()),
        "the evaluation is not that of the answers, whose matrix",
        matrix);
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
