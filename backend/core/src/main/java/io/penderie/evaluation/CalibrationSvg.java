package io.penderie.evaluation;

import io.penderie.evaluation.Calibration.Bin;
import io.penderie.evaluation.Svg.Anchor;
import java.util.Locale;

/**
 * A calibration as an SVG picture, a reliability diagram: one bar a bin as high as its accuracy,
 * against a diagonal that perfect calibration would follow, and below it how many answers each bin
 * has. A bin's mean confidence is a tick on its bar: above the bar's end the network is too sure,
 * below it too unsure.
 */
public final class CalibrationSvg {

  private static final double LEFT = 76;
  private static final double TOP = 96;
  private static final double SIDE = 360;
  private static final double COUNTS_TOP = TOP + SIDE + 34;
  private static final double COUNTS = 90;
  private static final double BOTTOM = COUNTS_TOP + COUNTS;
  private static final double WIDTH = LEFT + SIDE + 40;
  private static final double HEIGHT = BOTTOM + 60;

  private static final int BAR = 0x9AA6D6;
  private static final int COUNT_BAR = 0xC9C1B3;
  private static final String CONFIDENCE = "#A0450F";

  private final Calibration calibration;
  private final int answers;
  private final int most;
  private final Svg svg;

  private CalibrationSvg(Calibration calibration) {
    this.calibration = calibration;
    this.answers = calibration.bins().stream().mapToInt(Bin::count).sum();
    this.most = calibration.bins().stream().mapToInt(Bin::count).max().orElseThrow();
    this.svg = new Svg(WIDTH, HEIGHT, "Reliability diagram", description());
  }

  /** Draws a calibration as a whole SVG document. */
  public static String render(Calibration calibration) {
    CalibrationSvg drawing = new CalibrationSvg(calibration);
    drawing.head();
    drawing.axes();
    calibration.bins().forEach(drawing::bin);
    drawing.svg.polyline(
        points(LEFT, TOP + SIDE) + " " + points(LEFT + SIDE, TOP), Svg.MUTED, true);
    return drawing.svg.close();
  }

  private void head() {
    svg.heading(24, 38, 17, "Reliability diagram");
    svg.text(
        24,
        62,
        12.5,
        Svg.INK,
        Anchor.START,
        String.format(
            Locale.ROOT,
            "Expected calibration error %.2f%%, maximum %.2f%%",
            100 * calibration.expectedCalibrationError(),
            100 * calibration.maximumCalibrationError()));
    svg.text(LEFT, TOP - 10, 12, Svg.MUTED, Anchor.START, "Accuracy");
    svg.text(
        LEFT + SIDE, TOP - 10, 12, CONFIDENCE, Anchor.END, "Ticks: mean confidence of the bin");
  }

  private void axes() {
    for (int percent = 0; percent <= 100; percent += 20) {
      double across = LEFT + SIDE * percent / 100;
      double up = TOP + SIDE - SIDE * percent / 100;
      svg.hairline(LEFT, up, LEFT + SIDE, up);
      svg.text(LEFT - 8, up + 4, 12, Svg.MUTED, Anchor.END, percent + "%");
      svg.text(across, BOTTOM + 20, 12, Svg.MUTED, Anchor.MIDDLE, percent + "%");
    }
    svg.text(LEFT, COUNTS_TOP - 8, 12, Svg.MUTED, Anchor.START, "Answers");
    svg.hairline(LEFT, BOTTOM, LEFT + SIDE, BOTTOM);
    svg.text(LEFT - 8, COUNTS_TOP + 4, 12, Svg.MUTED, Anchor.END, Integer.toString(most));
    svg.text(LEFT - 8, BOTTOM + 4, 12, Svg.MUTED, Anchor.END, "0");
    svg.text(LEFT + SIDE / 2, BOTTOM + 44, 13, Svg.MUTED, Anchor.MIDDLE, "Confidence");
  }

  private void bin(Bin bin) {
    if (bin.count() == 0) {
      return;
    }
    double x = LEFT + SIDE * bin.lower() + 1;
    double width = SIDE * (bin.upper() - bin.lower()) - 2;
    double accuracy = SIDE * bin.accuracy();
    svg.rect(x, TOP + SIDE - accuracy, width, accuracy, BAR);
    double confidence = TOP + SIDE - SIDE * bin.meanConfidence();
    svg.polyline(points(x, confidence) + " " + points(x + width, confidence), CONFIDENCE, false);
    double share = COUNTS * bin.count() / most;
    svg.rect(x, BOTTOM - share, width, share, COUNT_BAR);
  }

  private String description() {
    return String.format(
        Locale.ROOT,
        "Accuracy of %d answers against their confidence, in %d bins. On average the two are %.2f"
            + " percentage points apart, at most %.2f.",
        answers,
        calibration.bins().size(),
        100 * calibration.expectedCalibrationError(),
        100 * calibration.maximumCalibrationError());
  }

  private static String points(double x, double y) {
    return Svg.number(x) + "," + Svg.number(y);
  }
}
