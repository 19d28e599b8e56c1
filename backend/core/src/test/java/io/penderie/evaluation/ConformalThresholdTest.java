package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ConformalThresholdTest {

  private static final float[] NINE = {0.9f, 0.1f, 0.8f, 0.2f, 0.7f, 0.3f, 0.6f, 0.4f, 0.5f};

  @Test
  void threshold_leavesTheShareThatIsAskedFor_countingThePictureToCome() {
    // ceil(10 * 0.8) = 8 of the 9 must reach it: all but the least probable.
    assertThat(ConformalThreshold.of(NINE, 0.8)).isEqualTo(0.2f);
    assertThat(ConformalThreshold.of(NINE, 0.5)).isEqualTo(0.5f);
  }

  @Test
  void tooFewPictures_giveSetsOfAllClasses() {
    // ceil(10 * 0.95) = 10 of 9.
    assertThat(ConformalThreshold.of(NINE, 0.95)).isZero();
    assertThat(ConformalThreshold.of(new float[0], 0.95)).isZero();
  }

  @Test
  void coverageOutOfRange_isRefused() {
    assertThatThrownBy(() -> ConformalThreshold.of(NINE, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConformalThreshold.of(NINE, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** What the method promises, over many draws of 99 pictures to choose on and one to come. */
  @Test
  void coverage_onPicturesToCome_isWhatWasAskedFor() {
    SplittableRandom random = new SplittableRandom(5);
    int covered = 0;
    int trials = 20_000;
    for (int trial = 0; trial < trials; trial++) {
      float[] right = new float[99];
      for (int i = 0; i < right.length; i++) {
        right[i] = (float) random.nextDouble();
      }
      covered += (float) random.nextDouble() >= ConformalThreshold.of(right, 0.9) ? 1 : 0;
    }

    // 90 of 100 ranks are covered; four standard errors of 20,000 trials are 0.0085.
    assertThat((double) covered / trials).isCloseTo(0.9, Offset.offset(0.0085));
  }
}
