package io.penderie.evaluation;

import io.penderie.evaluation.Svg.Anchor;
import java.util.List;
import java.util.Locale;

/**
 * A confusion matrix as an SVG picture: one cell a pair of classes, its count written in it.
 *
 * <p>A cell's colour is its share of its row. The diagonal and the errors each have a scale of
 * their own: on a common one a good network's errors would all look like zero. The errors' scale
 * ends at the largest error.
 */
public final class ConfusionMatrixSvg {

  private static final double MARGIN = 24;
  private static final double NAME_SIZE = 13;
  private static final double LEGEND_BAR = 120;
  private static final double HEAD = 112;
  private static final double AXIS_TITLE = 26;
  private static final int LEGEND_STEPS = 24;

  private final ConfusionMatrix matrix;
  private final List<String> names;
  private final double cell;
  private final double numberSize;

  /** How far the names below the columns reach down: they are turned by 45 degrees. */
  private final double slant;

  private final double left;
  private final double side;
  private final double largestError;
  private final Svg svg;

  private ConfusionMatrixSvg(ConfusionMatrix matrix, List<String> names) {
    this.matrix = matrix;
    this.names = Names.shown(names, matrix.classes());
    this.numberSize = matrix.classes() <= 20 ? 13 : 10;
    int digits = Integer.toString(largestCount()).length();
    this.cell =
        Math.max(
            Svg.textWidth("0".repeat(digits), numberSize) + 8,
            Math.max(24, Math.min(52, 640.0 / matrix.classes())));
    this.side = cell * matrix.classes();
    this.largestError = largestError();
    double nameWidth =
        this.names.stream().mapToDouble(name -> Svg.textWidth(name, NAME_SIZE)).max().orElseThrow();
    this.slant = nameWidth * Math.sqrt(0.5);
    this.left = MARGIN + AXIS_TITLE + nameWidth + 10;
    double width = Math.max(left + side + MARGIN, 420);
    double height = HEAD + side + slant + 20 + AXIS_TITLE + 10;
    this.svg = new Svg(width, height, "Confusion matrix", description());
  }

  /**
   * Draws a matrix.
   *
   * @param names one name a class, in index order
   * @return a whole SVG document
   * @throws IllegalArgumentException if there is not one name a class
   */
  public static String render(ConfusionMatrix matrix, List<String> names) {
    ConfusionMatrixSvg drawing = new ConfusionMatrixSvg(matrix, names);
    drawing.head();
    drawing.cells();
    drawing.axes();
    return drawing.svg.close();
  }

  private void head() {
    svg.heading(MARGIN, MARGIN + 14, 17, "Confusion matrix");
    legend(MARGIN + 40, "Right", ColorScale.CIVIDIS, 1);
    legend(MARGIN + 62, "Wrong", ColorScale.EMBERS, largestError);
  }

  private void legend(double y, String title, ColorScale scale, double end) {
    double x = MARGIN + 78;
    svg.text(MARGIN, y, 12, Svg.INK, Anchor.START, title);
    if (end == 0) {
      svg.text(x, y, 12, Svg.MUTED, Anchor.START, "none");
      return;
    }
    svg.text(x - 8, y, 12, Svg.MUTED, Anchor.END, "0%");
    double step = LEGEND_BAR / LEGEND_STEPS;
    for (int i = 0; i < LEGEND_STEPS; i++) {
      svg.rect(x + i * step, y - 10, step, 12, scale.at(i / (LEGEND_STEPS - 1.0)));
    }
    svg.text(
        x + LEGEND_BAR + 8, y, 12, Svg.MUTED, Anchor.START, percent(end) + " of the true class");
  }

  private void cells() {
    for (int truth = 0; truth < matrix.classes(); truth++) {
      for (int predicted = 0; predicted < matrix.classes(); predicted++) {
        double x = left + predicted * cell;
        double y = HEAD + truth * cell;
        int count = matrix.count(truth, predicted);
        int color = color(truth, predicted);
        svg.rect(x, y, cell, cell, color);
        String ink =
            color == ColorScale.EMBERS.at(0) ? Svg.MUTED : ColorScale.hex(ColorScale.textOn(color));
        svg.text(
            x + cell / 2,
            y + cell / 2 + numberSize * 0.36,
            numberSize,
            ink,
            Anchor.MIDDLE,
            Integer.toString(count));
      }
    }
    for (int i = 0; i <= matrix.classes(); i++) {
      svg.hairline(left + i * cell, HEAD, left + i * cell, HEAD + side);
      svg.hairline(left, HEAD + i * cell, left + side, HEAD + i * cell);
    }
  }

  private void axes() {
    for (int i = 0; i < matrix.classes(); i++) {
      double centre = (i + 0.5) * cell;
      svg.text(left - 8, HEAD + centre + 4.5, NAME_SIZE, Svg.INK, Anchor.END, names.get(i));
      svg.turned(
          left + centre + 5, HEAD + side + 16, NAME_SIZE, Svg.INK, Anchor.END, -45, names.get(i));
    }
    double middle = HEAD + side / 2;
    svg.turned(MARGIN + 10, middle, 13, Svg.MUTED, Anchor.MIDDLE, -90, "True class");
    svg.text(
        left + side / 2, HEAD + side + slant + 36, 13, Svg.MUTED, Anchor.MIDDLE, "Predicted class");
  }

  private int color(int truth, int predicted) {
    double share = share(truth, predicted);
    if (matrix.support(truth) == 0) {
      return ColorScale.EMBERS.at(0);
    }
    if (truth == predicted) {
      return ColorScale.CIVIDIS.at(share);
    }
    return ColorScale.EMBERS.at(largestError == 0 ? 0 : share / largestError);
  }

  private double share(int truth, int predicted) {
    int support = matrix.support(truth);
    return support == 0 ? 0 : (double) matrix.count(truth, predicted) / support;
  }

  private double largestError() {
    double largest = 0;
    for (int truth = 0; truth < matrix.classes(); truth++) {
      for (int predicted = 0; predicted < matrix.classes(); predicted++) {
        if (truth != predicted) {
          largest = Math.max(largest, share(truth, predicted));
        }
      }
    }
    return largest;
  }

  private int largestCount() {
    int largest = 0;
    for (int[] row : matrix.counts()) {
      for (int count : row) {
        largest = Math.max(largest, count);
      }
    }
    return largest;
  }

  private String description() {
    int total = matrix.total();
    return String.format(
        Locale.ROOT,
        "Rows are the true classes, columns the predicted ones. %d of %d pictures are right (%s).",
        matrix.correct(),
        total,
        percent(total == 0 ? 0 : (double) matrix.correct() / total));
  }

  private static String percent(double share) {
    double percent = 100 * share;
    return Svg.number(percent < 1 ? percent : Math.round(10 * percent) / 10.0) + "%";
  }
}
