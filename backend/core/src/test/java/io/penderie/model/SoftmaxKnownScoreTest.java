package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SoftmaxKnownScoreTest {

  @Test
  void withoutFurtherLogit_isTheLogarithmOfTheSumOfExponentials() {
    // ln(e^0 + e^ln3) = ln 4
    assertThat(Softmax.knownScore(new float[] {0, (float) Math.log(3)}, 2))
        .isCloseTo((float) Math.log(4), Offset.offset(1e-6f));
  }

  @Test
  void withFurtherLogit_isTheLogarithmOfTheOddsAgainstIt() {
    // ln((1 + 3) / 2)
    assertThat(Softmax.knownScore(new float[] {0, (float) Math.log(3), (float) Math.log(2)}, 2))
        .isCloseTo((float) Math.log(2), Offset.offset(1e-6f));
  }

  @Test
  void largeLogits_doNotOverflow() {
    assertThat(Softmax.knownScore(new float[] {1000, 1000}, 2))
        .isCloseTo(1000.6931f, Offset.offset(1e-3f));
  }
}
