package io.penderie.evaluation;

import io.penderie.evaluation.ClassificationReport.ClassFigures;
import io.penderie.evaluation.ClassificationReport.Means;
import java.util.List;
import java.util.Locale;

/** An evaluation as aligned plain text in English, for a terminal. */
public final class EvaluationText {

  private final Evaluation evaluation;
  private final List<String> names;
  private final int nameWidth;
  private final StringBuilder text = new StringBuilder();

  private EvaluationText(Evaluation evaluation, List<String> names) {
    this.evaluation = evaluation;
    this.names = Names.shown(names, evaluation.confusionMatrix().classes());
    int longest = this.names.stream().mapToInt(EvaluationText::length).max().orElseThrow();
    this.nameWidth = Math.max("Weighted mean".length(), longest);
  }

  /**
   * Renders all of an evaluation; the lines end with a line feed.
   *
   * @param names one name a class, in index order
   * @throws IllegalArgumentException if there is not one name a class
   */
  public static String render(Evaluation evaluation, List<String> names) {
    EvaluationText rendering = new EvaluationText(evaluation, names);
    rendering.summary();
    rendering.report();
    rendering.matrix();
    rendering.mistakes();
    return rendering.text.toString();
  }

  private void summary() {
    line("Pictures        %8d", evaluation.pictures());
    line("Loss            %8.4f", evaluation.loss());
    line("Accuracy        %7.2f%%", 100 * evaluation.accuracy());
    line("Top-2 accuracy  %7.2f%%", 100 * evaluation.top2Accuracy());
    if (evaluation.calibration() != null) {
      // Expected calibration error, under the name that papers give it.
      line("ECE             %7.2f%%", 100 * evaluation.calibration().expectedCalibrationError());
    }
    if (evaluation.predictionSets() != null) {
      PredictionSets all = evaluation.predictionSets().all();
      line("Set coverage    %7.2f%%", 100 * all.coverage());
      line("Mean set size   %8.3f", all.meanSize());
    }
  }

  private void report() {
    line("");
    PredictionSets.ByClass sets = evaluation.predictionSets();
    line(
        "%s  Precision  Recall      F1   Support%s",
        padded("Class"), sets == null ? "" : "  Set coverage  Mean set size");
    for (ClassFigures figures : evaluation.report().classes()) {
      line(
          "%s  %9.4f  %6.4f  %6.4f  %8d%s",
          padded(names.get(figures.index())),
          figures.precision(),
          figures.recall(),
          figures.f1(),
          figures.support(),
          sets == null ? "" : setColumns(sets.classes().get(figures.index())));
    }
    means("Macro mean", evaluation.report().macro());
    means("Weighted mean", evaluation.report().weighted());
  }

  private static String setColumns(PredictionSets sets) {
    return sets == null
        ? ""
        : String.format(Locale.ROOT, "  %11.2f%%  %13.3f", 100 * sets.coverage(), sets.meanSize());
  }

  private void means(String title, Means means) {
    line(
        "%s  %9.4f  %6.4f  %6.4f  %8d",
        padded(title), means.precision(), means.recall(), means.f1(), evaluation.pictures());
  }

  /** Columns are headed by the class index, which stands before each row's name too. */
  private void matrix() {
    ConfusionMatrix matrix = evaluation.confusionMatrix();
    int largest = 0;
    for (int truth = 0; truth < matrix.classes(); truth++) {
      largest = Math.max(largest, matrix.support(truth));
    }
    int width = 2 + Math.max(digits(largest), digits(matrix.classes() - 1));
    int indexWidth = digits(matrix.classes() - 1);
    line("");
    line("Confusion matrix (rows: true class, columns: predicted class)");
    StringBuilder heading = new StringBuilder(" ".repeat(indexWidth + 1 + nameWidth));
    for (int predicted = 0; predicted < matrix.classes(); predicted++) {
      heading.append(right(predicted, width));
    }
    line("%s", heading);
    for (int truth = 0; truth < matrix.classes(); truth++) {
      StringBuilder row = new StringBuilder(right(truth, indexWidth));
      row.append(' ').append(padded(names.get(truth)));
      for (int predicted = 0; predicted < matrix.classes(); predicted++) {
        row.append(right(matrix.count(truth, predicted), width));
      }
      line("%s", row);
    }
  }

  private void mistakes() {
    line("");
    if (evaluation.surestMistakes().isEmpty()) {
      line("No mistakes");
      return;
    }
    line("Surest mistakes");
    line("Picture  Confidence  %s  Predicted class", padded("True class"));
    for (Mistake mistake : evaluation.surestMistakes()) {
      line(
          "%7d  %9.2f%%  %s  %s",
          mistake.index(),
          100 * mistake.confidence(),
          padded(names.get(mistake.truth())),
          names.get(mistake.predicted()));
    }
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private String padded(String name) {
    return name + " ".repeat(nameWidth - length(name));
  }

  private static String right(int number, int width) {
    return String.format(Locale.ROOT, "%" + width + "d", number);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static int digits(int number) {
    return Integer.toString(number).length();
  }
}
