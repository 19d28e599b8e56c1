package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SoftmaxTest {

  private static final Offset<Float> TOLERANCE = Offset.offset(1e-6f);

  @Test
  void logarithms_giveTheirNumbersAsShares() {
    float[] logits = {(float) Math.log(1), (float) Math.log(2), (float) Math.log(5)};

    assertThat(Softmax.of(logits, 0, 3))
        .containsExactly(new float[] {0.125f, 0.25f, 0.625f}, TOLERANCE);
  }

  @Test
  void part_isTakenFromTheOffset() {
    assertThat(Softmax.of(new float[] {99, 3, 3, 99}, 1, 2)).containsExactly(0.5f, 0.5f);
  }

  @Test
  void hugeLogits_doNotOverflow() {
    assertThat(Softmax.of(new float[] {3e38f, 3e38f, -3e38f}, 0, 3))
        .containsExactly(0.5f, 0.5f, 0f);
    assertThat(Softmax.of(new float[] {-1000, -1000}, 0, 2)).containsExactly(0.5f, 0.5f);
  }

  @Test
  void probabilities_sumToOne() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 100; i++) {
      float[] logits = new float[10];
      for (int j = 0; j < logits.length; j++) {
        logits[j] = (float) random.nextDouble(-20, 20);
      }
      double sum = 0;
      for (float probability : Softmax.of(logits, 0, 10)) {
        sum += probability;
      }
      assertThat(sum).isCloseTo(1, Offset.offset(1e-6));
    }
  }
}
