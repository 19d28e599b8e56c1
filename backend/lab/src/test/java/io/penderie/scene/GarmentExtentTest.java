package io.penderie.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GarmentExtentTest {

  /** A column of two, from row 4 to 12, on a block of eight, from row 12 to 20, in 28 by 28. */
  private static byte[] column() {
    byte[] pixels = new byte[28 * 28];
    for (int y = 4; y < 20; y++) {
      for (int x = y < 12 ? 12 : 9; x < (y < 12 ? 14 : 17); x++) {
        pixels[y * 28 + x] = (byte) 200;
      }
    }
    return pixels;
  }

  @Test
  void wholeGarment_reachesAsFarAsItsPixels() {
    assertThat(Garment.of(column(), 28, 28).extent(0, 1))
        .isEqualTo(new Extent(9 / 28.0, 4 / 28.0, 17 / 28.0, 20 / 28.0));
  }

  @Test
  void partOfIt_isMeasuredByItself() {
    Extent upper = Garment.of(column(), 28, 28).extent(0, 0.5);

    assertThat(upper).isEqualTo(new Extent(12 / 28.0, 4 / 28.0, 14 / 28.0, 12 / 28.0));
    assertThat(upper.width()).isEqualTo(14 / 28.0 - 12 / 28.0);
  }

  @Test
  void nothing_isInTheMiddle() {
    assertThat(Garment.of(new byte[28 * 28], 28, 28).extent(0, 1))
        .isEqualTo(new Extent(0.5, 0.5, 0.5, 0.5));
  }

  @Test
  void gapBelowAHandle_isSeenThrough_andAWhiteLabelIsNot() {
    // A bag from row 2 to 26, with a hole at rows 5 to 10 and another at 18 to 22.
    byte[] pixels = new byte[28 * 28];
    for (int y = 2; y < 26; y++) {
      for (int x = 4; x < 24; x++) {
        boolean hole = x >= 10 && x < 18 && ((y >= 5 && y < 10) || (y >= 18 && y < 22));
        pixels[y * 28 + x] = (byte) (hole ? 0 : 200);
      }
    }
    Scene scene = new Scene(Pose.centred(28, 0), Tone.AS_IT_IS, Backdrop.gray(255));

    RgbPicture bag = scene.photograph(Garment.withGaps(pixels, 28, 28, 0.5), null);

    assertThat(bag.at(14, 7) & 0xFF).isEqualTo(255);
    assertThat(bag.at(14, 20) & 0xFF).isZero();
    assertThat(bag.at(6, 14) & 0xFF).isEqualTo(200);
  }
}
