package io.penderie.evaluation;

import io.penderie.evaluation.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * The curves of a training run as an SVG picture: loss on the left, accuracy on the right, over the
 * epochs. Training is drawn solid, validation dashed; where there is no validation, only training.
 */
public final class TrainingCurvesSvg {

  private static final double WIDTH = 1080;
  private static final double HEIGHT = 380;
  private static final double TOP = 84;
  private static final double BOTTOM = HEIGHT - 60;
  private static final double PANEL = 330;

  /** Two labels at the ends of lines are at least this far apart. */
  private static final double LABEL_STEP = 17;

  private final List<EpochFigures> epochs;
  private final Ticks ticks;
  private final Svg svg;

  private TrainingCurvesSvg(List<EpochFigures> epochs) {
    this.epochs = epochs;
    this.ticks = Ticks.whole(epochs.get(0).epoch(), epochs.get(epochs.size() - 1).epoch(), 8);
    this.svg = new Svg(WIDTH, HEIGHT, "Training curves", description(epochs));
  }

  /**
   * One line: what it shows and how it looks. Text is darker than lines: it needs more contrast.
   */
  private record Curve(
      String name, ToDoubleFunction<EpochFigures> value, String line, String text, boolean dashed) {

    static Curve training(ToDoubleFunction<EpochFigures> value) {
      return new Curve("Training", value, "#2B3F8C", "#2B3F8C", false);
    }

    static Curve validation(ToDoubleFunction<EpochFigures> value) {
      return new Curve("Validation", value, "#C2571A", "#A0450F", true);
    }
  }

  /**
   * A value as text; of a share, {@code decimals} counts those of the fraction, not of the percent.
   */
  @FunctionalInterface
  private interface Label {
    String of(double value, int decimals);
  }

  private record End(double x, double y, String label, String color) {}

  /**
   * Draws the curves of a run.
   *
   * @param epochs at least one, in ascending order of their numbers
   * @return a whole SVG document
   * @throws IllegalArgumentException if there is no epoch or the order is another
   */
  public static String render(List<EpochFigures> epochs) {
    if (epochs.isEmpty()) {
      throw new IllegalArgumentException("no epoch to draw");
    }
    for (int i = 1; i < epochs.size(); i++) {
      if (epochs.get(i).epoch() <= epochs.get(i - 1).epoch()) {
        throw new IllegalArgumentException(
            "epoch " + epochs.get(i).epoch() + " after epoch " + epochs.get(i - 1).epoch());
      }
    }
    TrainingCurvesSvg drawing = new TrainingCurvesSvg(List.copyOf(epochs));
    drawing.svg.heading(24, 38, 17, "Training curves");
    drawing.panel(
        64,
        "Loss",
        List.of(
            Curve.training(EpochFigures::trainingLoss),
            Curve.validation(EpochFigures::validationLoss)),
        TrainingCurvesSvg::fixed,
        3);
    drawing.panel(
        64 + WIDTH / 2,
        "Accuracy",
        List.of(
            Curve.training(EpochFigures::trainingAccuracy),
            Curve.validation(EpochFigures::validationAccuracy)),
        (value, decimals) -> fixed(100 * value, decimals - 2) + "%",
        4);
    return drawing.svg.close();
  }

  private void panel(double left, String title, List<Curve> curves, Label label, int endDecimals) {
    Ticks values = values(curves);
    svg.text(left, TOP - 16, 13, Svg.INK, Anchor.START, title);
    for (double value : values.values()) {
      double y = y(values, value);
      svg.hairline(left, y, left + PANEL, y);
      svg.text(left - 8, y + 4, 12, Svg.MUTED, Anchor.END, label.of(value, values.decimals()));
    }
    for (double epoch : ticks.values()) {
      double x = x(left, epoch);
      svg.hairline(x, BOTTOM, x, BOTTOM + 5);
      svg.text(x, BOTTOM + 20, 12, Svg.MUTED, Anchor.MIDDLE, Svg.number(epoch));
    }
    svg.text(left + PANEL / 2, BOTTOM + 42, 13, Svg.MUTED, Anchor.MIDDLE, "Epoch");
    List<End> ends = new ArrayList<>();
    for (Curve curve : curves) {
      End end = curve(left, values, curve, value -> label.of(value, endDecimals));
      if (end != null) {
        ends.add(end);
      }
    }
    label(ends);
  }

  /** Draws one line and gives its end; null if it has no points. */
  private End curve(double left, Ticks values, Curve curve, DoubleFunction<String> endLabel) {
    StringBuilder points = new StringBuilder();
    End end = null;
    for (EpochFigures epoch : epochs) {
      double value = curve.value.applyAsDouble(epoch);
      if (Double.isNaN(value)) {
        continue;
      }
      double x = x(left, epoch.epoch());
      double y = y(values, value);
      points.append(points.isEmpty() ? "" : " ").append(Svg.number(x) + "," + Svg.number(y));
      end = new End(x, y, curve.name + " " + endLabel.apply(value), curve.text);
    }
    if (end != null) {
      svg.polyline(points.toString(), curve.line, curve.dashed);
      svg.dot(end.x, end.y, curve.line);
    }
    return end;
  }

  /** Writes each line's name at its end; names that would touch are moved apart, evenly. */
  private void label(List<End> ends) {
    double shift = 0;
    if (ends.size() == 2) {
      double gap = ends.get(1).y - ends.get(0).y;
      double missing = Math.max(0, LABEL_STEP - Math.abs(gap)) / 2;
      shift = gap < 0 ? -missing : missing;
    }
    for (int i = 0; i < ends.size(); i++) {
      End end = ends.get(i);
      double y = end.y + 4 + (i == 0 ? -shift : shift);
      svg.text(end.x + 9, y, 12.5, end.color, Anchor.START, end.label);
    }
  }

  private Ticks values(List<Curve> curves) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Curve curve : curves) {
      for (EpochFigures epoch : epochs) {
        double value = curve.value.applyAsDouble(epoch);
        if (!Double.isNaN(value)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
    }
    return Ticks.around(least, most, 6);
  }

  private double x(double left, double epoch) {
    int first = epochs.get(0).epoch();
    int last = epochs.get(epochs.size() - 1).epoch();
    // A single epoch stands at the right end, so that no grid line runs through its label.
    return first == last ? left + PANEL : left + PANEL * (epoch - first) / (last - first);
  }

  private static double y(Ticks ticks, double value) {
    return BOTTOM - (BOTTOM - TOP) * (value - ticks.first()) / (ticks.last() - ticks.first());
  }

  private static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + Math.max(0, decimals) + "f", value);
  }

  private static String description(List<EpochFigures> epochs) {
    EpochFigures last = epochs.get(epochs.size() - 1);
    String text =
        String.format(
            Locale.ROOT,
            "Loss and accuracy over %d epochs. After the last one the training loss is %.3f and the"
                + " training accuracy %.2f%%",
            epochs.size(),
            last.trainingLoss(),
            100 * last.trainingAccuracy());
    return Double.isNaN(last.validationLoss()) || Double.isNaN(last.validationAccuracy())
        ? text + "."
        : text
            + String.format(
                Locale.ROOT,
                ", the validation loss %.3f and the validation accuracy %.2f%%.",
                last.validationLoss(),
                100 * last.validationAccuracy());
  }
}
