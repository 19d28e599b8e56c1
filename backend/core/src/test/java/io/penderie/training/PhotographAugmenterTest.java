package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PhotographAugmenterTest {

  private static final int SIDE = 56;

  /** A white square of 28x28 in the middle of black. */
  private static byte[] square() {
    byte[] picture = new byte[SIDE * SIDE];
    for (int y = 14; y < 42; y++) {
      Arrays.fill(picture, y * SIDE + 14, y * SIDE + 42, (byte) 255);
    }
    return picture;
  }

  @Test
  void sameRandom_givesTheSameVariation() {
    assertThat(PhotographAugmenter.augment(square(), SIDE, SIDE, new SplittableRandom(3)))
        .isEqualTo(PhotographAugmenter.augment(square(), SIDE, SIDE, new SplittableRandom(3)))
        .isNotEqualTo(PhotographAugmenter.augment(square(), SIDE, SIDE, new SplittableRandom(4)));
  }

  @Test
  void variations_areAboutAsLargeAndInTheMiddle() {
    double pixels = 0;
    double across = 0;
    int times = 400;
    for (int seed = 0; seed < times; seed++) {
      byte[] varied = PhotographAugmenter.augment(square(), SIDE, SIDE, new SplittableRandom(seed));
      int white = 0;
      long sum = 0;
      for (int i = 0; i < varied.length; i++) {
        if ((varied[i] & 0xFF) == 255) {
          white++;
          sum += i % SIDE;
        }
      }
      pixels += white;
      across += (double) sum / white;
    }
    // 784 pixels, 0.95 times as large in the mean of 0.85^2 to 1.1^2, less a rim and what is
    // covered.
    assertThat(pixels / times).isBetween(550.0, 784.0);
    assertThat(across / times).isBetween(26.5, 28.5);
  }

  @Test
  void blackPicture_staysBlackButForWhatIsCovered() {
    int covered = 0;
    for (int seed = 0; seed < 400; seed++) {
      byte[] varied =
          PhotographAugmenter.augment(
              new byte[SIDE * SIDE], SIDE, SIDE, new SplittableRandom(seed));
      for (byte pixel : varied) {
        if (pixel != 0) {
          covered++;
          break;
        }
      }
    }
    // A quarter are covered, half of those with black: 50 of 400, give or take four deviations.
    assertThat(covered).isBetween(23, 77);
  }

  /** Mirrored, turned, lit and covered: all of it happens to every plane as to a gray picture. */
  @Test
  void planes_areVariedAlike() {
    byte[] planes = new byte[3 * SIDE * SIDE];
    new SplittableRandom(1).nextBytes(planes);
    for (int seed = 0; seed < 40; seed++) {
      byte[] varied = PhotographAugmenter.augment(planes, SIDE, SIDE, new SplittableRandom(seed));
      for (int plane = 0; plane < planes.length; plane += SIDE * SIDE) {
        byte[] gray = Arrays.copyOfRange(planes, plane, plane + SIDE * SIDE);
        assertThat(Arrays.copyOfRange(varied, plane, plane + SIDE * SIDE))
            .isEqualTo(PhotographAugmenter.augment(gray, SIDE, SIDE, new SplittableRandom(seed)));
      }
    }
  }
}
