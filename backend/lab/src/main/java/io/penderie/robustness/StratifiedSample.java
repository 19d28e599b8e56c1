package io.penderie.robustness;

import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Shuffle;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Some pictures of a set, of each class as large a share as in the whole. */
final class StratifiedSample {

  private StratifiedSample() {}

  /**
   * Draws pictures.
   *
   * @param wanted how many, at least 1; 0 or at least the set's size for all of it. Rounded so that
   *     each class has its share, and at least one of each
   * @param seed which of the possible draws
   * @return a view of them, in the set's order
   */
  static ImageSet of(ImageSet set, int wanted, long seed) {
    if (wanted < 0) {
      throw new IllegalArgumentException("a sample of " + wanted + " pictures");
    }
    if (wanted == 0 || wanted >= set.size()) {
      return set;
    }
    SplittableRandom random = new SplittableRandom(seed);
    int[] labels = set.labels();
    int[] drawn =
        IntStream.of(labels)
            .distinct()
            .sorted()
            .flatMap(
                label -> {
                  int[] members =
                      IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray();
                  Shuffle.shuffle(members, random);
                  long share = Math.round((double) members.length * wanted / labels.length);
                  return Arrays.stream(members, 0, (int) Math.max(1, share));
                })
            .sorted()
            .toArray();
    return set.select(drawn);
  }
}
