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
  void growing_isRefused() {
    assertThatThrownBy(() -> new AreaAverage(3, 3, 4, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
