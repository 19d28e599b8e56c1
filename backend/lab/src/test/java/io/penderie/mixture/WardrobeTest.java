package io.penderie.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.dataset.ImageSet;
import io.penderie.labelled.LabelledPicture;
import io.penderie.scene.Extent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WardrobeTest {

  private final RandomGenerator random = new SplittableRandom(1);

  /** Three shirts and a bag: each a block at the left of 4 by 4. */
  private static Wardrobe wardrobe() {
    byte[] block = new byte[16];
    for (int y = 0; y < 4; y++) {
      block[4 * y] = (byte) 200;
    }
    return new Wardrobe(
        ImageSet.of(4, 4, new byte[][] {block, block, block, block}, new int[] {6, 6, 8, 6}), 10);
  }

  @Test
  void classes_areDrawnByTheirWeight() {
    double[] weights = new double[10];
    weights[6] = 1;
    weights[8] = 3;
    weights[1] = 100; // there are none

    int bags = 0;
    for (int i = 0; i < 2000; i++) {
      bags += wardrobe().draw(weights, random).label() == 8 ? 1 : 0;
    }

    assertThat(bags).isBetween(1440, 1560); // 1,500 and three deviations of 19
  }

  @Test
  void noneOfTheWantedClasses_givesAny() {
    assertThat(wardrobe().draw(new double[10], random).label()).isIn(6, 8);
    assertThat(wardrobe().of(1, false, random)).isEmpty();
  }

  @Test
  void mirrored_isAtTheOtherSide() {
    assertThat(wardrobe().of(6, false, random).orElseThrow().extent(0, 1))
        .isEqualTo(new Extent(0, 0, 0.25, 1));
    assertThat(wardrobe().of(6, true, random).orElseThrow().extent(0, 1))
        .isEqualTo(new Extent(0.75, 0, 1, 1));
  }

  @Test
  void classesThatPhotographsShowRarely_weighMore() {
    List<LabelledPicture> photographs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      photographs.add(photograph(0));
    }
    photographs.add(photograph(1, 2));

    // 4, a half and a half, and none, of four classes: 1.25 on average.
    assertThat(GroundScenes.weights(photographs, 4)).containsExactly(1, 2.8, 2.8, 4);
    assertThat(GroundScenes.weights(List.of(), 2)).containsExactly(1, 1);
  }

  private static LabelledPicture photograph(Integer... right) {
    return new LabelledPicture(Path.of("a"), "a", List.of(right), "", "");
  }
}
