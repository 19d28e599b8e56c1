package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CalibrationSvgTest {

  private static final Calibration CALIBRATION =
      Calibration.of(
          new boolean[] {true, true, true, false, false}, new double[] {0.95, 0.95, 1, 1, 0.5625});

  private final SvgDocument svg = SvgDocument.parse(CalibrationSvg.render(CALIBRATION));

  @Test
  void picture_isNamedAndDescribed() {
    assertThat(svg.elements("title").get(0).getTextContent()).isEqualTo("Reliability diagram");
    assertThat(svg.elements("desc").get(0).getTextContent())
        .isEqualTo(
            "Accuracy of 5 answers against their confidence, in 15 bins. On average the two are"
                + " 29.25 percentage points apart, at most 56.25.");
    assertThat(svg.texts())
        .contains(
            "Expected calibration error 29.25%, maximum 56.25%",
            "Accuracy", "Confidence", "20%", "100%");
  }

  @Test
  void bar_isAsHighAsItsAccuracy_andItsTickAtTheMeanConfidence() {
    // After the ground: a bar and a count for bin 8, which is all wrong, then those of bin 14.
    Element accuracy = svg.elements("rect").get(3);
    assertThat(SvgDocument.number(accuracy, "height")).isEqualTo(270);
    assertThat(svg.elements("polyline").get(1).getAttribute("points")).endsWith(",105");
    assertThat(SvgDocument.number(svg.elements("rect").get(4), "height")).isEqualTo(90);
  }

  @Test
  void emptyBins_areNotDrawn() {
    // The ground and two bars for each of two bins; two ticks and the diagonal.
    assertThat(svg.elements("rect")).hasSize(5);
    assertThat(svg.elements("polyline")).hasSize(3);
    assertThat(CalibrationSvg.render(CALIBRATION)).doesNotContain("NaN");
  }
}
