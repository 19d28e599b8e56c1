package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TemperatureScalingTest {

  /**
   * Four equal pictures, three of them right. Each counts for 5/6 the class that it is, so that 3/4
   * * 5/6 + 1/4 * 1/6 = 2/3 are right: the logits should be ln 2 apart.
   */
  @Test
  void temperature_makesConfidenceTheShareRight_butForALittleDoubt() {
    assertThat(TemperatureScaling.fit(fourPictures(5 * Math.log(2)), new int[] {0, 0, 0, 1}, 2))
        .isCloseTo(5, Offset.offset(1e-3));
  }

  @Test
  void modestNetwork_isMadeSurer() {
    assertThat(TemperatureScaling.fit(fourPictures(0.5 * Math.log(2)), new int[] {0, 0, 0, 1}, 2))
        .isCloseTo(0.5, Offset.offset(1e-3));
  }

  /** Of a thousand the doubt is a thousandth. */
  @Test
  void doubt_hardlyCounts_amongManyPictures() {
    float[][] logits = new float[4000][];
    int[] truth = new int[4000];
    float apart = (float) (5 * Math.log(3));
    for (int i = 0; i < logits.length; i++) {
      logits[i] = new float[] {apart, 0};
      truth[i] = i % 4 == 0 ? 1 : 0;
    }

    assertThat(TemperatureScaling.fit(logits, truth, 2)).isCloseTo(5, Offset.offset(0.01));
  }

  @Test
  void furtherColumns_haveNoSay() {
    float apart = (float) (5 * Math.log(2));
    float[][] logits = {{apart, 0, 900}, {apart, 0, -7}, {apart, 0, 3}, {apart, 0, 0}};

    assertThat(TemperatureScaling.fit(logits, new int[] {0, 0, 0, 1}, 2))
        .isCloseTo(5, Offset.offset(1e-3));
  }

  /** Of ten all right: 11/12 for the right class, 1/24 for each of the two others. */
  @Test
  void allRight_isNoCertainty() {
    float[][] logits = new float[10][];
    Arrays.fill(logits, new float[] {(float) Math.log(22), 0, 0});

    assertThat(TemperatureScaling.fit(logits, new int[10], 3)).isCloseTo(1, Offset.offset(1e-3));
  }

  @Test
  void nothingToChooseBetween_staysWithinItsRange() {
    assertThat(TemperatureScaling.fit(new float[][] {{1}}, new int[] {0}, 1)).isBetween(0.05, 20.0);
  }

  private static float[][] fourPictures(double apart) {
    float[] row = {(float) apart, 0};
    return new float[][] {row, row, row, row};
  }

  @Test
  void noPictures_areRefused() {
    assertThatThrownBy(() -> TemperatureScaling.fit(new float[0][], new int[0], 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
