package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.picture.ColorPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CieLabTest {

  /** As published for sRGB under D65. */
  @ParameterizedTest
  @CsvSource({
    "000000, 0, 0, 0",
    "FFFFFF, 100, 0, 0",
    "777777, 50.03, 0, 0",
    "FF0000, 53.24, 80.09, 67.20",
    "00FF00, 87.73, -86.18, 83.18",
    "0000FF, 32.30, 79.19, -107.86"
  })
  void primaries_areWhereTheStandardPutsThem(String rgb, double lightness, double a, double b) {
    LabPicture lab = LabPicture.of(onePixel(Integer.parseInt(rgb, 16)));

    assertThat((double) lab.lightness()[0]).isCloseTo(lightness, within(0.2));
    assertThat((double) lab.a()[0]).isCloseTo(a, within(0.4));
    assertThat((double) lab.b()[0]).isCloseTo(b, within(0.4));
  }

  @Test
  void colours_comeBack() {
    for (int rgb = 0; rgb < 1 << 24; rgb += 98_317) {
      LabPicture lab = LabPicture.of(onePixel(rgb));
      int back = CieLab.argb(lab.lightness()[0], lab.a()[0], lab.b()[0]);
      assertThat(ColorPicture.red(back)).isCloseTo(ColorPicture.red(rgb), within(2));
      assertThat(ColorPicture.green(back)).isCloseTo(ColorPicture.green(rgb), within(2));
      assertThat(ColorPicture.blue(back)).isCloseTo(ColorPicture.blue(rgb), within(2));
    }
  }

  private static ColorPicture onePixel(int rgb) {
    return new ColorPicture(1, 1, new int[] {0xFF000000 | rgb});
  }
}
