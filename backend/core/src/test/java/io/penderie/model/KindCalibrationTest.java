package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindCalibrationTest {

  private static final float[] PROBABILITIES = {0.25f, 0.0625f, 0.5f, 0.1875f};

  @Test
  void set_holdsWhatReachesTheThreshold_theMostProbableFirst() {
    assertThat(new KindCalibration(1, 0.1875).set(PROBABILITIES)).containsExactly(2, 0, 3);
    assertThat(new KindCalibration(1, 0.2).set(PROBABILITIES)).containsExactly(2, 0);
  }

  @Test
  void set_isNeverEmpty() {
    assertThat(new KindCalibration(1, 0.9).set(PROBABILITIES)).containsExactly(2);
  }

  @Test
  void set_ofAThresholdOfNothing_isAllClasses() {
    assertThat(new KindCalibration(1, 0.0).set(PROBABILITIES)).containsExactly(2, 0, 3, 1);
  }

  @Test
  void set_withoutAThreshold_isNotSaid() {
    assertThat(new KindCalibration(1, null).set(PROBABILITIES)).isNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void thresholdThatIsNoProbability_isRefused(double threshold) {
    assertThatThrownBy(() -> new KindCalibration(1, threshold))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
