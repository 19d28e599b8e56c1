package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputCalibrationTest {

  @Test
  void threshold_isItselfKnown() {
    OutputCalibration calibration = new OutputCalibration(1, 2.5);

    assertThat(calibration.isKnown(2.5f)).isTrue();
    assertThat(calibration.isKnown(2.4f)).isFalse();
  }

  @Test
  void withoutThreshold_everythingIsKnown() {
    assertThat(OutputCalibration.NONE.isKnown(-1000)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void temperatureThatIsNone_isRefused(double temperature) {
    assertThatThrownBy(() -> new OutputCalibration(temperature, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
