package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AugmenterTest {

  /** 3 wide, 2 high. */
  private static final byte[] SMALL = {1, 2, 3, 4, 5, 6};

  private static final byte[] MIRRORED = {3, 2, 1, 6, 5, 4};

  @Test
  void none_leavesThePictureAsItIs() {
    Augmenter augmenter = new Augmenter(Augmentation.NONE, 3, 2);
    byte[] target = {9, 9, 9, 9, 9, 9};

    augmenter.augment(SMALL, target, new SplittableRandom(1));

    assertThat(target).isEqualTo(SMALL);
  }

  @Test
  void flip_mirrorsHalfOfThePicturesLeftToRight() {
    Augmenter augmenter = new Augmenter(new Augmentation(true, 0, 0, 0, 0.2), 3, 2);
    SplittableRandom random = new SplittableRandom(1);
    int mirrored = 0;
    for (int i = 0; i < 1000; i++) {
      byte[] target = new byte[6];
      augmenter.augment(SMALL, target, random);
      assertThat(target).isIn(SMALL, MIRRORED);
      mirrored += Arrays.equals(target, MIRRORED) ? 1 : 0;
    }
    assertThat(mirrored).isBetween(440, 560);
  }

  @Test
  void shift_movesEachWayAndMovesBlackIn() {
    Augmenter augmenter = new Augmenter(new Augmentation(false, 1, 0, 0, 0.2), 3, 2);
    SplittableRandom random = new SplittableRandom(1);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      byte[] target = {9, 9, 9, 9, 9, 9};
      augmenter.augment(SMALL, target, random);
      seen.add(Arrays.toString(target));
    }
    assertThat(seen)
        .containsExactlyInAnyOrder(
            "[5, 6, 0, 0, 0, 0]", // up and left
            "[4, 5, 6, 0, 0, 0]", // up
            "[0, 4, 5, 0, 0, 0]", // up and right
            "[2, 3, 0, 5, 6, 0]", // left
            "[1, 2, 3, 4, 5, 6]",
            "[0, 1, 2, 0, 4, 5]", // right
            "[0, 0, 0, 2, 3, 0]", // down and left
            "[0, 0, 0, 1, 2, 3]", // down
            "[0, 0, 0, 0, 1, 2]"); // down and right
  }

  @Test
  void erasing_fillsARectangleWithinItsBoundsAndNothingElse() {
    int size = 100;
    Augmenter augmenter = new Augmenter(new Augmentation(false, 0, 0, 1, 0.2), size, size);
    byte[] source = new byte[size * size];
    Arrays.fill(source, (byte) 7);
    RandomGenerator random = new WhiteNoise(new SplittableRandom(1));
    for (int i = 0; i < 200; i++) {
      byte[] target = new byte[size * size];
      augmenter.augment(source, target, random);
      int left = size;
      int right = -1;
      int top = size;
      int bottom = -1;
      int erased = 0;
      for (int j = 0; j < target.length; j++) {
        if (target[j] != 7) {
          left = Math.min(left, j % size);
          right = Math.max(right, j % size);
          top = Math.min(top, j / size);
          bottom = Math.max(bottom, j / size);
          erased++;
        }
      }
      // All of the box is erased, and nothing outside of it. 200 to 2000 pixels, but both sides are
      // rounded to whole ones.
      assertThat(erased).isEqualTo((right - left + 1) * (bottom - top + 1)).isBetween(180, 2060);
      assertThat((bottom - top + 1.0) / (right - left + 1)).isBetween(0.27, 3.7);
    }
  }

  @Test
  void erasing_happensAsOftenAsAsked() {
    Augmenter augmenter = new Augmenter(new Augmentation(false, 0, 0, 0.25, 0.2), 28, 28);
    RandomGenerator random = new WhiteNoise(new SplittableRandom(1));
    byte[] black = new byte[28 * 28];
    int erased = 0;
    for (int i = 0; i < 2000; i++) {
      byte[] target = new byte[28 * 28];
      augmenter.augment(black, target, random);
      erased += Arrays.equals(target, black) ? 0 : 1;
    }
    assertThat(erased).isBetween(440, 560);
  }

  @Test
  void sameGenerator_givesTheSameVariation() {
    Augmenter augmenter = new Augmenter(new Augmentation(true, 2, 0, 0.5, 0.4), 28, 28);
    byte[] source = new byte[28 * 28];
    new SplittableRandom(5).nextBytes(source);
    byte[] unchanged = source.clone();
    Set<String> variations = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      byte[] first = new byte[28 * 28];
      byte[] second = new byte[28 * 28];
      augmenter.augment(source, first, new SplittableRandom(seed));
      augmenter.augment(source, second, new SplittableRandom(seed));
      assertThat(second).isEqualTo(first);
      variations.add(Arrays.toString(first));
    }
    assertThat(variations).hasSizeGreaterThan(10);
    assertThat(source).isEqualTo(unchanged);
  }

  /** As its delegate, but the noise of erased pixels is white, so that it shows. */
  private record WhiteNoise(RandomGenerator delegate) implements RandomGenerator {
    @Override
    public long nextLong() {
      return delegate.nextLong();
    }

    @Override
    public int nextInt(int bound) {
      return bound == 256 ? 255 : delegate.nextInt(bound);
    }
  }

  @Test
  void planes_areMovedAlike() {
    Augmenter augmenter = new Augmenter(new Augmentation(true, 1, 0, 0, 0.2), 3, 2);
    byte[] planes = {1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16, 21, 22, 23, 24, 25, 26};
    for (int seed = 0; seed < 50; seed++) {
      byte[] gray = new byte[6];
      byte[] colour = new byte[18];
      augmenter.augment(SMALL, gray, new SplittableRandom(seed));
      augmenter.augment(planes, colour, new SplittableRandom(seed));

      for (int i = 0; i < 6; i++) {
        int moved = gray[i];
        assertThat(colour[i]).isEqualTo((byte) moved);
        assertThat(colour[6 + i]).isEqualTo((byte) (moved == 0 ? 0 : moved + 10));
        assertThat(colour[12 + i]).isEqualTo((byte) (moved == 0 ? 0 : moved + 20));
      }
    }
  }

  @Test
  void erasing_coversTheSamePlaceOfAllPlanes_withNoiseOfItsOwn() {
    Augmenter augmenter = new Augmenter(new Augmentation(false, 0, 0, 1, 0.2), 20, 20);
    byte[] target = new byte[1200];
    augmenter.augment(new byte[1200], target, new WhiteNoise(new SplittableRandom(1)));

    assertThat(target).contains(255);
    assertThat(Arrays.copyOfRange(target, 400, 800)).isEqualTo(Arrays.copyOf(target, 400));
    assertThat(Arrays.copyOfRange(target, 800, 1200)).isEqualTo(Arrays.copyOf(target, 400));
  }
}
