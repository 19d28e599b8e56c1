package io.penderie.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShuffleTest {

  @Test
  void shuffled_holdsTheSameValues() {
    int[] values = IntStream.range(0, 50).toArray();

    Shuffle.shuffle(values, new SplittableRandom(3));

    assertThat(values).isNotEqualTo(IntStream.range(0, 50).toArray());
    assertThat(values).containsExactlyInAnyOrder(IntStream.range(0, 50).toArray());
  }

  @Test
  void everyOrder_isAboutEquallyLikely() {
    SplittableRandom random = new SplittableRandom(3);
    Map<List<Integer>, Integer> orders = new HashMap<>();
    for (int i = 0; i < 6_000; i++) {
      int[] values = {1, 2, 3};
      Shuffle.shuffle(values, random);
      orders.merge(IntStream.of(values).boxed().collect(Collectors.toList()), 1, Integer::sum);
    }

    // 1,000 each are expected with a deviation of 29; this allows for five of them.
    assertThat(orders).hasSize(6);
    assertThat(orders.values()).allSatisfy(count -> assertThat(count).isBetween(855, 1_145));
  }
}
