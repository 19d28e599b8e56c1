package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.picture.GrayPicture;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ToneStepsTest {

  @Test
  void garmentDarkerThanItsSurroundings_becomesTheNegative() {
    GrayPicture picture = picture(4, 1, 200, 90, 100, 200);
    GrayPicture opacity = picture(4, 1, 0, 255, 255, 0);

    assertThat(Polarity.of(picture, opacity)).isEqualTo(Polarity.NEGATIVE);
    assertThat(Polarity.NEGATIVE.apply(picture).pixels())
        .containsExactly(55, (byte) 165, (byte) 155, 55);
  }

  @Test
  void garmentLighterThanItsSurroundings_staysAsItIs() {
    GrayPicture picture = picture(4, 1, 30, 90, 100, 40);
    GrayPicture opacity = picture(4, 1, 0, 255, 255, 0);

    assertThat(Polarity.of(picture, opacity)).isEqualTo(Polarity.POSITIVE);
    assertThat(Polarity.POSITIVE.apply(picture)).isSameAs(picture);
  }

  @Test
  void garmentWithoutSurroundings_isTakenAsOnWhitePaper() {
    assertThat(Polarity.of(picture(1, 1, 250), picture(1, 1, 255))).isEqualTo(Polarity.NEGATIVE);
  }

  @Test
  void border_decidesWhereNoGarmentWasFound() {
    assertThat(Polarity.ofBorder(picture(2, 2, 255, 200, 100, 0))).isEqualTo(Polarity.NEGATIVE);
    assertThat(Polarity.ofBorder(picture(2, 2, 254, 254, 0, 0))).isEqualTo(Polarity.POSITIVE);
  }

  @Test
  void contrast_isStretchedByTheGarmentAlone() {
    GrayPicture picture = picture(5, 1, 0, 50, 100, 200, 255);
    GrayPicture opacity = picture(5, 1, 0, 255, 255, 255, 0);

    // 50 to 200 becomes 0 to 255: 100 becomes 85.
    assertThat(stretched(picture, opacity)).containsExactly(0, 0, 85, 255, 255);
  }

  @Test
  void evenCloth_isNotTornApart() {
    GrayPicture picture = picture(3, 1, 100, 104, 110);
    GrayPicture opacity = picture(3, 1, 255, 255, 255);

    // At most two and a half times: 255 - 10 * 2.5, 255 - 6 * 2.5, 255.
    assertThat(stretched(picture, opacity)).containsExactly(230, 240, 255);
  }

  @Test
  void outliers_doNotCount() {
    int[] values = new int[100];
    for (int i = 0; i < values.length; i++) {
      values[i] = 100 + i;
    }
    values[0] = 0;
    values[99] = 255;
    int[] full = new int[100];
    Arrays.fill(full, 255);

    int[] stretched = stretched(picture(100, 1, values), picture(100, 1, full));

    // The third darkest is 102, the third lightest 197.
    assertThat(stretched[2]).isBetween(17, 18); // 255 - 95 * 2.5
    assertThat(stretched[97]).isEqualTo(255);
  }

  @Test
  void box_holdsAllPixelsOfHalfOpacity() {
    GrayPicture opacity = picture(4, 3, 0, 127, 0, 0, 0, 128, 0, 0, 0, 0, 255, 0);

    CropBox box = CropBox.around(opacity);

    assertThat(box).isEqualTo(new CropBox(1, 1, 2, 2));
    assertThat(box.cut(opacity).pixels()).containsExactly((byte) 128, 0, 0, (byte) 255);
    assertThat(CropBox.around(picture(2, 1, 0, 0))).isEqualTo(CropBox.whole(2, 1));
  }

  @Test
  void area_isThePixelsItTouches() {
    assertThat(new Corrections.Area(0.25, 0, 0.5, 1).of(8, 4)).isEqualTo(new CropBox(2, 0, 4, 4));
    assertThat(new Corrections.Area(0.99, 0.99, 0.01, 0.01).of(3, 3))
        .isEqualTo(new CropBox(2, 2, 1, 1));
  }

  @Test
  void areaBeyondThePicture_isRefused() {
    assertThatThrownBy(() -> new Corrections.Area(0.5, 0, 0.6, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Corrections.Area(0, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Corrections.Area(Double.NaN, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int[] stretched(GrayPicture picture, GrayPicture opacity) {
    byte[] tones = ContrastStretch.tones(picture, opacity);
    int[] stretched = new int[picture.pixels().length];
    Arrays.setAll(stretched, i -> tones[picture.pixels()[i] & 0xFF] & 0xFF);
    return stretched;
  }

  private static GrayPicture picture(int width, int height, int... values) {
    byte[] pixels = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      pixels[i] = (byte) values[i];
    }
    return new GrayPicture(width, height, pixels);
  }
}
