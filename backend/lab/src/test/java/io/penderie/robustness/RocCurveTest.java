package io.penderie.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RocCurveTest {

  @Test
  void area_ofSeparateScores_isOne() {
    assertThat(RocCurve.area(new double[] {3, 4}, new double[] {1, 2})).isEqualTo(1);
    assertThat(RocCurve.area(new double[] {1, 2}, new double[] {3, 4})).isZero();
  }

  @Test
  void area_ofMixedScores_countsThePairsWon() {
    // 5 beats 1, 2 and 4; 3 beats 1 and 2; 0 beats none: 5 of 9 pairs.
    assertThat(RocCurve.area(new double[] {5, 3, 0}, new double[] {4, 1, 2})).isEqualTo(5 / 9.0);
  }

  @Test
  void area_ofTies_countsThemByHalf() {
    assertThat(RocCurve.area(new double[] {1, 1}, new double[] {1, 1, 1})).isEqualTo(0.5);
    // 2 beats 1 and ties with both 2s: 1 + 0.5 + 0.5 of 3 pairs.
    assertThat(RocCurve.area(new double[] {2}, new double[] {2, 1, 2})).isEqualTo(2 / 3.0);
  }

  @Test
  void area_ofNoScoresOrOfNaN_isRefused() {
    assertThatThrownBy(() -> RocCurve.area(new double[0], new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RocCurve.area(new double[] {Double.NaN}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RocCurve.area(new double[] {1}, new double[] {Double.NaN, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
