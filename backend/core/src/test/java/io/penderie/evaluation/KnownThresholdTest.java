package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KnownThresholdTest {

  private static final float[] SCORES = {9, 1, 8, 2, 7, 3, 6, 4, 5, 10};

  @Test
  void threshold_leavesAtMostTheShareBelow() {
    // 1 and 2 of ten lie below 3.
    assertThat(KnownThreshold.of(SCORES, 0.2)).isEqualTo(3);
    assertThat(KnownThreshold.of(SCORES, 0.29)).isEqualTo(3);
  }

  @Test
  void noneMayBeFlagged_givesTheSmallestScore() {
    assertThat(KnownThreshold.of(SCORES, 0)).isEqualTo(1);
  }

  @Test
  void nothingToChooseOn_isRefused() {
    assertThatThrownBy(() -> KnownThreshold.of(new float[0], 0.05))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KnownThreshold.of(SCORES, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
