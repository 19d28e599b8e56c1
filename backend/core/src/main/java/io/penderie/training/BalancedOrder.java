package io.penderie.training;

import io.penderie.dataset.Shuffle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Which pictures an epoch shows so that each class is shown equally often: of a large class some,
 * others each epoch; those of a small one several times.
 */
final class BalancedOrder {

  private BalancedOrder() {}

  /**
   * Chooses as many pictures as there are, class by class.
   *
   * @param order its first {@code count} entries are written: indices from 0 to {@code count - 1}
   * @param label the class of a picture
   */
  static void fill(int[] order, int count, IntUnaryOperator label, RandomGenerator random) {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      members.computeIfAbsent(label.applyAsInt(i), each -> new ArrayList<>()).add(i);
    }
    int written = 0;
    int classesLeft = members.size();
    for (List<Integer> member : members.values()) {
      int share = (count - written) / classesLeft--;
      int[] shuffled = member.stream().mapToInt(Integer::intValue).toArray();
      for (int i = 0; i < share; i++) {
        if (i % shuffled.length == 0) {
          Shuffle.shuffle(shuffled, random);
        }
        order[written++] = shuffled[i % shuffled.length];
      }
    }
  }
}
