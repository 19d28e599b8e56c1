package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.picture.GrayPicture;
import io.penderie.picture.Resampling;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PreparationStepsTest {

  @Test
  void border_isTheOutermostPixels() {
    GrayPicture picture = picture(4, 3, 10, 10, 10, 10, 20, 99, 99, 10, 10, 10, 10, 0);

    Border border = Border.of(picture);

    assertThat(border.mean()).isEqualTo(10.0); // (8 * 10 + 20 + 0) / 10
    assertThat(border.median()).isEqualTo(10);
    assertThat(border.spread()).isZero();
  }

  @Test
  void border_ofASinglePixel_isThatPixel() {
    assertThat(Border.of(picture(1, 1, 77))).isEqualTo(new Border(77, 77, 0));
  }

  @Test
  void nearlyBlackBackground_becomesBlack() {
    GrayPicture sheet = picture(3, 3, 15, 15, 15, 15, 135, 15, 15, 10, 255);

    // (135 - 15) * 255 / 240 = 127.5
    assertThat(new BlackBackground().apply(sheet).pixels())
        .containsExactly(0, 0, 0, 0, (byte) 128, 0, 0, 0, (byte) 255);
  }

  @Test
  void grayBackground_staysGray() {
    GrayPicture gray = picture(2, 2, 90, 90, 90, 20);

    assertThat(new BlackBackground().apply(gray)).isSameAs(gray);
  }

  @Test
  void garment_isCutFromAPlainBackground() {
    GrayPicture cut =
        new GarmentCrop()
            .apply(picture(5, 4, 0, 0, 0, 0, 0, 0, 50, 60, 0, 0, 0, 70, 13, 0, 0, 0, 0, 0, 0, 0));

    assertThat(cut.width()).isEqualTo(2);
    assertThat(cut.pixels()).containsExactly(50, 60, 70, 13);
  }

  @Test
  void evenOrRestlessPicture_staysWhole() {
    GrayPicture even = picture(3, 2, 9, 9, 9, 9, 9, 9);
    GrayPicture restless = picture(3, 3, 0, 90, 30, 200, 255, 10, 120, 60, 250);

    assertThat(new GarmentCrop().apply(even)).isSameAs(even);
    assertThat(new GarmentCrop().apply(restless)).isSameAs(restless);
  }

  @Test
  void speck_isNoGarment() {
    byte[] pixels = new byte[100 * 100];
    pixels[50 * 100 + 50] = (byte) 255;
    GrayPicture picture = new GrayPicture(100, 100, pixels);

    assertThat(new GarmentCrop().apply(picture)).isSameAs(picture);
  }

  @Test
  void shrinking_takesTheMeanOfTheAreaCovered() {
    // Three pixels onto two: each new one covers one and a half.
    assertThat(Resampling.resize(picture(3, 1, 30, 60, 120), 2, 1).pixels())
        .containsExactly(40, 100); // (30 + 60/2) / 1.5, (60/2 + 120) / 1.5
    assertThat(Resampling.resize(picture(2, 2, 0, 100, 50, 250), 1, 1).pixels())
        .containsExactly(100);
  }

  @Test
  void enlarging_interpolatesBetweenCentres() {
    assertThat(Resampling.resize(picture(2, 1, 0, 100), 4, 1).pixels())
        .containsExactly(0, 25, 75, 100);
    assertThat(Resampling.resize(picture(1, 1, 42), 2, 2).pixels()).containsOnly(42);
  }

  @Test
  void canvas_keepsProportionsAndCentres() {
    byte[] white = new byte[8 * 4];
    Arrays.fill(white, (byte) 255);

    GrayPicture fitted = new Canvas(4, 4).apply(new GrayPicture(8, 4, white));

    assertThat(fitted.pixels())
        .containsExactly(0, 0, 0, 0, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0);
  }

  @Test
  void canvas_keepsThinPicturesVisible() {
    byte[] white = new byte[5000];
    Arrays.fill(white, (byte) 255);

    GrayPicture fitted = new Canvas(28, 28).apply(new GrayPicture(1, 5000, white));

    for (int y = 0; y < 28; y++) {
      assertThat(fitted.at(14, y)).isEqualTo(255);
      assertThat(fitted.at(13, y) + fitted.at(15, y)).isZero();
    }
  }

  @Test
  void canvas_keepsTheMeanWhenItShrinks() {
    byte[] checks = new byte[280 * 280];
    for (int i = 0; i < checks.length; i++) {
      checks[i] = (byte) ((i + i / 280) % 2 * 200);
    }

    GrayPicture fitted = new Canvas(28, 28).apply(new GrayPicture(280, 280, checks));

    for (byte pixel : fitted.pixels()) {
      assertThat((int) pixel).isCloseTo(100, within(1));
    }
  }

  private static GrayPicture picture(int width, int height, int... values) {
    byte[] pixels = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      pixels[i] = (byte) values[i];
    }
    return new GrayPicture(width, height, pixels);
  }
}
