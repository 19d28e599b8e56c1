package io.penderie.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Precision, recall and F1 of each class and their means; a pure function of a {@link
 * ConfusionMatrix}.
 *
 * <p>A quotient whose denominator is zero is 0, as scikit-learn's {@code classification_report}
 * gives it by default: the precision of a class that was never predicted, the recall of a class
 * without pictures, the F1 of a class where both are 0. Such a class counts in the macro mean.
 *
 * @param classes one entry a class, in index order
 * @param macro means over the classes, each class weighing the same
 * @param weighted means over the classes, each class weighing as much as its support
 * @param accuracy the share of pictures that were classified right, in 0..1
 */
public record ClassificationReport(
    List<ClassFigures> classes, Means macro, Means weighted, double accuracy) {

  public ClassificationReport {
    classes = List.copyOf(classes);
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i).index() != i) {
        throw new IllegalArgumentException("entry " + i + " is of class " + classes.get(i).index());
      }
    }
    Figures.requireShare(accuracy, "accuracy");
  }

  /**
   * The figures of one class, each in 0..1.
   *
   * @param index the class index
   * @param precision of the pictures predicted as this class, the share that is of it
   * @param recall of the pictures of this class, the share predicted as it
   * @param f1 the harmonic mean of precision and recall
   * @param support how many pictures are of this class
   */
  public record ClassFigures(int index, double precision, double recall, double f1, int support) {

    public ClassFigures {
      Figures.requireShare(precision, "precision");
      Figures.requireShare(recall, "recall");
      Figures.requireShare(f1, "F1");
      Figures.require(support >= 0, "support", support);
    }
  }

  /** Means over all classes, each in 0..1. */
  public record Means(double precision, double recall, double f1) {

    public Means {
      Figures.requireShare(precision, "mean precision");
      Figures.requireShare(recall, "mean recall");
      Figures.requireShare(f1, "mean F1");
    }
  }

  /** Reads all figures off a matrix. */
  public static ClassificationReport of(ConfusionMatrix matrix) {
    List<ClassFigures> classes = new ArrayList<>();
    for (int i = 0; i < matrix.classes(); i++) {
      int right = matrix.count(i, i);
      int predicted = matrix.predictedAs(i);
      int support = matrix.support(i);
      classes.add(
          new ClassFigures(
              i,
              quotient(right, predicted),
              quotient(right, support),
              // The harmonic mean of right/predicted and right/support, without its rounding.
              quotient(2.0 * right, (double) predicted + support),
              support));
    }
    return new ClassificationReport(
        classes,
        means(classes, figures -> 1),
        means(classes, ClassFigures::support),
        quotient(matrix.correct(), matrix.total()));
  }

  private static Means means(List<ClassFigures> classes, ToDoubleFunction<ClassFigures> weight) {
    return new Means(
        mean(classes, weight, ClassFigures::precision),
        mean(classes, weight, ClassFigures::recall),
        mean(classes, weight, ClassFigures::f1));
  }

  private static double mean(
      List<ClassFigures> classes,
      ToDoubleFunction<ClassFigures> weight,
      ToDoubleFunction<ClassFigures> figure) {
    double sum = 0;
    double weights = 0;
    for (ClassFigures one : classes) {
      sum += weight.applyAsDouble(one) * figure.applyAsDouble(one);
      weights += weight.applyAsDouble(one);
    }
    // A mean of values in 0..1 may come out one rounding error above 1.
    return Math.min(1, quotient(sum, weights));
  }

  private static double quotient(double numerator, double denominator) {
    return denominator == 0 ? 0 : numerator / denominator;
  }
}
