package io.penderie.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SceneTest {

  private static final int SIDE = 28;

  private final RandomGenerator random = new SplittableRandom(1);

  @Test
  void photograph_asItIsOnBlackAtItsOwnSize_isTheDatasetsPicture() {
    byte[] pixels = box(200);
    pixels[6 * SIDE + 12] = 60; // an edge pixel that is a mix of garment and ground
    Scene scene = new Scene(Pose.centred(SIDE, 0), Tone.AS_IT_IS, Backdrop.gray(0));

    RgbPicture picture = scene.photograph(Garment.of(pixels, SIDE, SIDE), random);

    assertThat(picture.argb()).isEqualTo(RgbPicture.gray(SIDE, SIDE, pixels).argb());
  }

  @Test
  void photograph_onWhite_hasNoDarkRim() {
    byte[] pixels = box(200);
    pixels[6 * SIDE + 12] = 50; // a quarter garment: a quarter of 200, three of 255
    Scene scene = new Scene(Pose.centred(SIDE, 0), Tone.AS_IT_IS, Backdrop.gray(255));

    RgbPicture picture = scene.photograph(Garment.of(pixels, SIDE, SIDE), random);

    assertThat(picture.at(12, 6) & 0xFF).isEqualTo(241); // 50 + 191.25
    assertThat(picture.at(12, 7) & 0xFF).isEqualTo(200);
    assertThat(picture.at(0, 0)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void photograph_negative_mapsTheLightestToTheDarkest() {
    Scene scene = new Scene(Pose.centred(112, 0), Tone.gray(true, 20, 180), Backdrop.gray(230));

    RgbPicture picture = scene.photograph(Garment.of(box(255), SIDE, SIDE), random);

    assertThat(picture.at(56, 56) & 0xFF).isEqualTo(20);
    assertThat(picture.at(4, 4) & 0xFF).isEqualTo(230);
  }

  @Test
  void photograph_withHalfMargin_showsTheGarmentAtHalfItsSize() {
    // The box is 16 wide in 28; half of 112 pixels are two pixels for each of the data set's.
    Scene scene = new Scene(Pose.centred(112, 0.5), Tone.AS_IT_IS, Backdrop.gray(0));

    RgbPicture picture = scene.photograph(Garment.of(box(200), SIDE, SIDE), random);

    assertThat(lightPixels(picture)).isBetween(30 * 30, 34 * 34);
  }

  @Test
  void photograph_turnedByARightAngle_putsTheTopToTheRight() {
    byte[] pixels = new byte[SIDE * SIDE];
    for (int y = 0; y < 6; y++) {
      for (int x = 10; x < 18; x++) {
        pixels[y * SIDE + x] = (byte) 250;
      }
    }
    Scene scene = new Scene(Pose.centred(56, 0).turned(90), Tone.AS_IT_IS, Backdrop.gray(0));

    RgbPicture picture = scene.photograph(Garment.of(pixels, SIDE, SIDE), random);

    assertThat(picture.at(50, 28) & 0xFF).isEqualTo(250);
    assertThat(picture.at(28, 5) & 0xFF).isZero();
  }

  @Test
  void photograph_smallerThanTheGarment_averages() {
    byte[] pixels = new byte[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % SIDE % 2 == 0 ? 100 : 200);
    }
    Scene scene = new Scene(Pose.centred(14, 0), Tone.AS_IT_IS, Backdrop.gray(0));

    RgbPicture picture = scene.photograph(Garment.of(pixels, SIDE, SIDE), random);

    assertThat(picture.at(7, 7) & 0xFF).isEqualTo(150);
  }

  @Test
  void photograph_ofAGarmentWithAHole_fillsIt() {
    byte[] pixels = box(200);
    pixels[14 * SIDE + 14] = 0;
    Scene scene = new Scene(Pose.centred(SIDE, 0), Tone.AS_IT_IS, Backdrop.gray(255));

    RgbPicture picture = scene.photograph(Garment.of(pixels, SIDE, SIDE), random);

    assertThat(picture.at(14, 14) & 0xFF).isZero();
  }

  @Test
  void photograph_withShadow_isDarkerBelowTheGarmentOnly() {
    Scene scene = new Scene(Pose.centred(280, 0), Tone.AS_IT_IS, Backdrop.gray(200), 0.5);

    RgbPicture picture = scene.photograph(Garment.of(box(250), SIDE, SIDE), random);

    assertThat(picture.at(140, 223) & 0xFF).isLessThan(160);
    assertThat(picture.at(140, 20) & 0xFF).isEqualTo(200);
  }

  @Test
  void photograph_ofAnEmptyPicture_isTheBackdrop() {
    Scene scene = new Scene(Pose.centred(50, 0.2), Tone.AS_IT_IS, Backdrop.plain(0x102030));

    RgbPicture picture = scene.photograph(Garment.of(new byte[SIDE * SIDE], SIDE, SIDE), random);

    assertThat(picture.argb()).containsOnly(0xFF102030);
  }

  @Test
  void photograph_ofTheSameSeed_isTheSame() {
    for (Texture texture : Texture.values()) {
      Scene scene =
          new Scene(
              Pose.centred(40, 0.3), Tone.AS_IT_IS, Backdrop.textured(texture, 0x806040, 0.4), 0.3);
      Garment garment = Garment.of(box(220), SIDE, SIDE);

      int[] once = scene.photograph(garment, new SplittableRandom(5)).argb();
      int[] again = scene.photograph(garment, new SplittableRandom(5)).argb();
      int[] other = scene.photograph(garment, new SplittableRandom(6)).argb();

      assertThat(once).isEqualTo(again).isNotEqualTo(other);
    }
  }

  /** A box from 6 to 21, both ways. */
  private static byte[] box(int value) {
    byte[] pixels = new byte[SIDE * SIDE];
    for (int y = 6; y < 22; y++) {
      for (int x = 6; x < 22; x++) {
        pixels[y * SIDE + x] = (byte) value;
      }
    }
    return pixels;
  }

  private static int lightPixels(RgbPicture picture) {
    int count = 0;
    for (int pixel : picture.argb()) {
      if ((pixel & 0xFF) > 100) {
        count++;
      }
    }
    return count;
  }
}
