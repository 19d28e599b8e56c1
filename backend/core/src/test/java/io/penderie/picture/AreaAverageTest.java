package io.penderie.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AreaAverageTest {

  @Test
  void newPixel_isTheMeanOfTheAreaItCovers() {
    // Three columns onto two: the middle one counts half for either; two rows onto one.
    AreaAverage average = new AreaAverage(3, 2, 2, 1);
    average.add(new int[] {0xFF000030, 0xFF000060, 0xFF000090});
    average.add(new int[] {0xFF300000, 0xFF600000, 0xFF900000});

    // (0x30 + 0x60 / 2) / 1.5 = 0x40 in its row, half of it over both.
    assertThat(average.picture().argb()).containsExactly(0xFF200020, 0xFF400040);
  }

  @Test
  void rowsOfUnevenShares_areCountedByThePartCovered() {
    // Five rows onto two: the third counts half for either.
    AreaAverage average = new AreaAverage(1, 5, 1, 2);
    for (int value : new int[] {10, 20, 30, 40, 50}) {
      average.add(new int[] {value << 24});
    }

    // (10 + 20 + 15) / 2.5 = 18, (15 + 40 + 50) / 2.5 = 42
    assertThat(average.picture().argb()).containsExactly(18 << 24, 42 << 24);
  }

  @Test
  void sameSize_keepsEveryPixel() {
    int[] pixels = new Random(1).ints(12).toArray();
    AreaAverage average = new AreaAverage(4, 3, 4, 3);
    for (int y = 0; y < 3; y++) {
      average.add(Arrays.copyOfRange(pixels, 4 * y, 4 * y + 4));
    }

    assertThat(average.picture().argb()).isEqualTo(pixels);
  }

  @Test
  void evenPicture_staysEvenAtAnyRatio() {
    for (int width = 1; width <= 97; width += 5) {
      AreaAverage average = new AreaAverage(97, 83, width, 31);
      int[] row = new int[97];
      Arrays.fill(row, 0xFFC86401);
      for (int y = 0; y < 83; y++) {
        average.add(row);
      }
      assertThat(average.picture().argb()).containsOnly(0xFFC86401);
    }
  }

  @Test
  void opaquePictures_areAveragedAlikeEitherWay() {
    int[] pixels = new Random(3).ints(60 * 45).map(pixel -> pixel | 0xFF000000).toArray();
    AreaAverage looking = new AreaAverage(60, 45, 27, 20);
    AreaAverage trusting = new AreaAverage(60, 45, 27, 20, true);
    for (int y = 0; y < 45; y++) {
      int[] row = Arrays.copyOfRange(pixels, 60 * y, 60 * y + 60);
      looking.add(row);
      trusting.add(row);
    }

    assertThat(trusting.picture().argb()).isEqualTo(looking.picture().argb());
  }

  @Test
  void means_areRoundedExactly() {
    Random random = new Random(4);
    int[] pixels = random.ints(7 * 5).toArray();
    AreaAverage average = new AreaAverage(7, 5, 3, 2);
    for (int y = 0; y < 5; y++) {
      average.add(Arrays.copyOfRange(pixels, 7 * y, 7 * y + 7));
    }

    // Each old pixel as 3 x 2 small ones; each new one then covers 7 x 5 of them.
    for (int shift = 0; shift < 32; shift += 8) {
      for (int at = 0; at < 6; at++) {
        int sum = 0;
        for (int y = 0; y < 5; y++) {
          for (int x = 0; x < 7; x++) {
            int column = (at % 3 * 7 + x) / 3;
            int row = (at / 3 * 5 + y) / 2;
            sum += (pixels[row * 7 + column] >>> shift) & 0xFF;
          }
        }
        int mean = (2 * sum + 35) / 70;
        assertThat((average.picture().argb()[at] >>> shift) & 0xFF).isEqualTo(mean);
      }
    }
  }

  @Test
  void growing_isRefused() {
    assertThatThrownBy(() -> new AreaAverage(3, 3, 4, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
