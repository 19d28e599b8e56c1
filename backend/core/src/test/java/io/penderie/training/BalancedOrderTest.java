package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BalancedOrderTest {

  /** Eight of class 0, one of class 1, none of class 2, three of class 3. */
  private static final int[] LABELS = {0, 0, 0, 3, 0, 1, 0, 0, 3, 0, 0, 3};

  @Test
  void everyClassThatHasPictures_isShownEquallyOften() {
    int[] order = new int[LABELS.length + 2];
    order[12] = 12;
    order[13] = 13;

    BalancedOrder.fill(order, LABELS.length, index -> LABELS[index], new SplittableRandom(1));

    int[] counts = new int[4];
    Arrays.stream(order, 0, 12).forEach(index -> counts[LABELS[index]]++);
    assertThat(counts).containsExactly(4, 4, 0, 4);
    assertThat(Arrays.stream(order, 0, 12).filter(i -> LABELS[i] == 0).distinct()).hasSize(4);
    assertThat(Arrays.stream(order, 0, 12).filter(i -> LABELS[i] == 3).distinct())
        .containsExactlyInAnyOrder(3, 8, 11);
    assertThat(order).endsWith(12, 13);
  }
}
