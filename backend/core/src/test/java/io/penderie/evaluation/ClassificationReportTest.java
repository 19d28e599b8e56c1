package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.penderie.evaluation.ClassificationReport.ClassFigures;
import io.penderie.evaluation.ClassificationReport.Means;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationReportTest {

  private static final double EXACT = 1e-12;

  /** Six pictures: of class 0 three right and one taken for 1; of class 1 one right, one not. */
  private static final ClassificationReport REPORT =
      ClassificationReport.of(new ConfusionMatrix(new int[][] {{3, 1}, {1, 1}}));

  @Test
  void classFigures_areThoseOfTheMatrix() {
    assertThat(REPORT.classes()).hasSize(2);
    assertFigures(REPORT.classes().get(0), 3.0 / 4, 3.0 / 4, 3.0 / 4, 4);
    assertFigures(REPORT.classes().get(1), 1.0 / 2, 1.0 / 2, 1.0 / 2, 2);
  }

  @Test
  void precisionAndRecall_areNotExchanged() {
    // Ten pictures of class 0, five of them taken for 1; ten of class 1, all right.
    ClassificationReport report =
        ClassificationReport.of(new ConfusionMatrix(new int[][] {{5, 5}, {0, 10}}));

    assertFigures(report.classes().get(0), 1, 0.5, 2.0 / 3, 10);
    assertFigures(report.classes().get(1), 10.0 / 15, 1, 0.8, 10);
    assertThat(report.accuracy()).isEqualTo(0.75, within(EXACT));
  }

  @Test
  void macroMean_weighsClassesTheSame() {
    assertMeans(REPORT.macro(), 0.625);
  }

  @Test
  void weightedMean_weighsClassesBySupport() {
    // (4 * 0.75 + 2 * 0.5) / 6
    assertMeans(REPORT.weighted(), 2.0 / 3);
    assertThat(REPORT.accuracy()).isEqualTo(4.0 / 6, within(EXACT));
  }

  @Test
  void zeroDivision_givesZero() {
    // Class 1 has pictures but is never predicted; class 2 neither has any nor is predicted.
    ClassificationReport report =
        ClassificationReport.of(new ConfusionMatrix(new int[][] {{2, 0, 0}, {2, 0, 0}, {0, 0, 0}}));

    assertFigures(report.classes().get(0), 0.5, 1, 2.0 / 3, 2);
    assertFigures(report.classes().get(1), 0, 0, 0, 2);
    assertFigures(report.classes().get(2), 0, 0, 0, 0);
    assertThat(report.macro().precision()).isEqualTo(0.5 / 3, within(EXACT));
    assertThat(report.weighted().precision()).isEqualTo(0.25, within(EXACT));
    assertThat(report.weighted().f1()).isEqualTo(1.0 / 3, within(EXACT));
  }

  @Test
  void noPictures_giveZeros() {
    ClassificationReport report = ClassificationReport.of(new ConfusionMatrix(new int[2][2]));

    assertThat(report.accuracy()).isZero();
    assertMeans(report.weighted(), 0);
  }

  @Test
  void allRight_givesOnes() {
    ClassificationReport report =
        ClassificationReport.of(new ConfusionMatrix(new int[][] {{3, 0, 0}, {0, 7, 0}, {0, 0, 1}}));

    assertMeans(report.macro(), 1);
    assertMeans(report.weighted(), 1);
  }

  @Test
  void figuresOutOfRange_areRefused() {
    assertThatThrownBy(() -> new ClassFigures(0, 1.1, 1, 1, 1)).hasMessage("precision is 1.1");
    assertThatThrownBy(() -> new ClassFigures(0, 1, Double.NaN, 1, 1)).hasMessage("recall is NaN");
    assertThatThrownBy(() -> new ClassFigures(0, 1, 1, 1, -1)).hasMessage("support is -1");
    ClassFigures second = new ClassFigures(1, 1, 1, 1, 1);
    Means means = new Means(1, 1, 1);
    assertThatThrownBy(() -> new ClassificationReport(List.of(second), means, means, 1))
        .hasMessageContaining("entry 0 is of class 1");
  }

  private static void assertFigures(
      ClassFigures figures, double precision, double recall, double f1, int support) {
    assertThat(figures.precision()).isEqualTo(precision, within(EXACT));
    assertThat(figures.recall()).isEqualTo(recall, within(EXACT));
    assertThat(figures.f1()).isEqualTo(f1, within(EXACT));
    assertThat(figures.support()).isEqualTo(support);
  }

  private static void assertMeans(Means means, double expected) {
    assertThat(means.precision()).isEqualTo(expected, within(EXACT));
    assertThat(means.recall()).isEqualTo(expected, within(EXACT));
    assertThat(means.f1()).isEqualTo(expected, within(EXACT));
  }
}
