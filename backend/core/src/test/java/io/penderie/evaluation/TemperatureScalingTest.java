package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TemperatureScalingTest {

  /**
   * Four equal pictures, three of them right: their confidence should be 3/4, logits ln 3 apart.
   */
  @Test
  void temperature_makesConfidenceTheShareRight() {
    float apart = (float) (5 * Math.log(3));
    float[][] logits = {{apart, 0}, {apart, 0}, {apart, 0}, {apart, 0}};

    assertThat(TemperatureScaling.fit(logits, new int[] {0, 0, 0, 1}, 2))
        .isCloseTo(5, Offset.offset(1e-3));
  }

  @Test
  void modestNetwork_isMadeSurer() {
    float apart = (float) (0.5 * Math.log(3));
    float[][] logits = {{apart, 0}, {apart, 0}, {apart, 0}, {apart, 0}};

    assertThat(TemperatureScaling.fit(logits, new int[] {0, 0, 0, 1}, 2))
        .isCloseTo(0.5, Offset.offset(1e-3));
  }

  @Test
  void furtherColumns_haveNoSay() {
    float apart = (float) (5 * Math.log(3));
    float[][] logits = {{apart, 0, 900}, {apart, 0, -7}, {apart, 0, 3}, {apart, 0, 0}};

    assertThat(TemperatureScaling.fit(logits, new int[] {0, 0, 0, 1}, 2))
        .isCloseTo(5, Offset.offset(1e-3));
  }

  @Test
  void allRight_staysWithinItsRange() {
    assertThat(TemperatureScaling.fit(new float[][] {{1, 0}}, new int[] {0}, 2))
        .isBetween(0.049, 0.06);
  }

  @Test
  void noPictures_areRefused() {
    assertThatThrownBy(() -> TemperatureScaling.fit(new float[0][], new int[0], 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
