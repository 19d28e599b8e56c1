package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TrainingCurvesSvgTest {

  private static final List<EpochFigures> EPOCHS =
      List.of(
          new EpochFigures(1, 0.1, 0.6, 0.8, 0.5, 0.85, 40),
          new EpochFigures(2, 0.1, 0.4, 0.88, 0.42, 0.87, 40),
          new EpochFigures(3, 0.1, 0.2, 0.92, 0.3, 0.9, 40));

  @Test
  void curves_areDrawnAndLabelledAtTheirEnds() {
    SvgDocument svg = SvgDocument.parse(TrainingCurvesSvg.render(EPOCHS));

    assertThat(svg.texts())
        .contains(
            "Training 0.200",
            "Validation 0.300",
            "Training 92.00%",
            "Validation 90.00%",
            "Loss",
            "Accuracy",
            "Epoch");
    assertThat(svg.elements("polyline"))
        .extracting(line -> line.getAttribute("stroke") + line.getAttribute("stroke-dasharray"))
        .containsExactly("#2B3F8C", "#C2571A6 4", "#2B3F8C", "#C2571A6 4");
  }

  @Test
  void axes_haveRoundTicks() {
    SvgDocument svg = SvgDocument.parse(TrainingCurvesSvg.render(EPOCHS));

    assertThat(svg.texts())
        .contains("0.2", "0.3", "0.4", "0.5", "0.6", "80%", "82%", "84%", "92%", "1", "2", "3");
  }

  @Test
  void picture_isNamedAndDescribed() {
    SvgDocument svg = SvgDocument.parse(TrainingCurvesSvg.render(EPOCHS));

    assertThat(svg.elements("title").get(0).getTextContent()).isEqualTo("Training curves");
    assertThat(svg.elements("desc").get(0).getTextContent())
        .isEqualTo(
            "Loss and accuracy over 3 epochs. After the last one the training loss is 0.200 and the"
                + " training accuracy 92.00%, the validation loss 0.300 and the validation accuracy"
                + " 90.00%.");
  }

  @Test
  void withoutValidation_onlyTrainingIsDrawn() {
    SvgDocument svg =
        SvgDocument.parse(
            TrainingCurvesSvg.render(
                List.of(
                    new EpochFigures(1, 0.1, 0.6, 0.8, Double.NaN, Double.NaN, 40),
                    new EpochFigures(2, 0.1, 0.4, 0.9, Double.NaN, Double.NaN, 40))));

    assertThat(svg.elements("polyline")).hasSize(2);
    assertThat(svg.texts()).noneMatch(text -> text.startsWith("Validation"));
    assertThat(svg.root().getTextContent()).doesNotContain("NaN");
  }

  @Test
  void labelsOfLinesThatMeet_standApart() {
    SvgDocument svg =
        SvgDocument.parse(
            TrainingCurvesSvg.render(
                List.of(
                    new EpochFigures(1, 0.1, 0.6, 0.8, 0.5, 0.85, 40),
                    new EpochFigures(2, 0.1, 0.3, 0.9, 0.301, 0.9, 40))));

    assertThat(distance(svg, "Training 0.300", "Validation 0.301")).isGreaterThanOrEqualTo(16.9);
    assertThat(distance(svg, "Training 90.00%", "Validation 90.00%")).isGreaterThanOrEqualTo(16.9);
  }

  @Test
  void oneEpoch_isADot() {
    SvgDocument svg = SvgDocument.parse(TrainingCurvesSvg.render(EPOCHS.subList(0, 1)));

    assertThat(svg.elements("circle")).hasSize(4);
    assertThat(svg.root().getTextContent()).doesNotContain("NaN");
  }

  @Test
  void constantValues_areDrawnInsideTheirPanel() {
    SvgDocument svg =
        SvgDocument.parse(
            TrainingCurvesSvg.render(
                IntStream.rangeClosed(1, 500)
                    .mapToObj(epoch -> new EpochFigures(epoch, 0, 0, 1, 0, 1, 0))
                    .toList()));

    assertThat(svg.texts()).contains("100%", "0.000").doesNotContain("102%");
    assertThat(svg.elements("circle"))
        .allSatisfy(dot -> assertThat(SvgDocument.number(dot, "cy")).isBetween(84.0, 320.0));
  }

  @Test
  void noEpochsOrWrongOrder_isRefused() {
    assertThatThrownBy(() -> TrainingCurvesSvg.render(List.of())).hasMessage("no epoch to draw");
    assertThatThrownBy(() -> TrainingCurvesSvg.render(List.of(EPOCHS.get(1), EPOCHS.get(0))))
        .hasMessage("epoch 1 after epoch 2");
  }

  private static double distance(SvgDocument svg, String one, String other) {
    Element first = svg.text(one);
    Element second = svg.text(other);
    return Math.abs(SvgDocument.number(first, "y") - SvgDocument.number(second, "y"));
  }
}
