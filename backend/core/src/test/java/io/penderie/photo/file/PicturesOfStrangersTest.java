package io.penderie.photo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.penderie.photo.testing.Vectors;
import io.penderie.picture.ColorPicture;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that programs write and that decoders stumble over; browsers show every one of them. */
class PicturesOfStrangersTest {

  private static final int WHITE = 0xFFFFFFFF;

  private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULTS, 512);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "png-iend-missing.png",
        "bmp-header-52.bmp",
        "bmp-header-56.bmp",
        "bmp-header-64.bmp",
        "bmp-header-108.bmp"
      })
  void oddForm_isTheSamePicture(String name) {
    assertThat(decode(name)).isEqualTo(decode("png-text-chunk-bad-crc.png"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg-no-eoi-trailer.jpg", "jpeg-zeros-for-eoi.jpg"})
  void jpegWithoutAnEnd_isTheSamePicture(String name) {
    byte[] ended = Vectors.read("jpeg-no-eoi.jpg");
    ended = Arrays.copyOf(ended, ended.length + 2);
    ended[ended.length - 2] = (byte) 0xFF;
    ended[ended.length - 1] = (byte) 0xD9;

    assertThat(decode(name)).isEqualTo(decoder.decode(ended).picture().argb());
    assertThat(decode("jpeg-no-eoi.jpg")).isEqualTo(decode(name));
  }

  @Test
  void jpegCutInItsPixels_isRefused() {
    byte[] jpeg = Vectors.read("jpeg-no-eoi.jpg");

    assertThatThrownBy(() -> decoder.decode(Arrays.copyOf(jpeg, jpeg.length - 8)))
        .hasMessage("The image file ends too early.");
  }

  @Test
  void jpegOfAFiftyMegapixelTelephone_isRead() {
    ColorPicture picture = decoder.decode(Vectors.read("jpeg-50mp-8160x6144.jpg")).picture();

    assertThat(picture.width()).isEqualTo(512);
    assertThat(picture.height()).isEqualTo(386); // 512 * 6144 / 8160 = 385.5
    ImageLimits.DEFAULTS.checkSize(8192, 6144);
  }

  @Test
  void gifWhoseFirstBlockIsShort_isTheSamePicture() {
    assertThat(decode("gif-first-block-1-byte.gif"))
        .isEqualTo(decode("gif-same-picture-usual-blocks.gif"));
  }

  @Test
  void gifFrame_liesOnItsScreen() {
    ColorPicture picture = decoder.decode(Vectors.read("gif-first-frame-offset.gif")).picture();

    assertThat(picture.width()).isEqualTo(300);
    assertThat(picture.height()).isEqualTo(200);
    assertThat(picture.at(0, 0)).isEqualTo(0x00FFFFFF);
    assertThat(Arrays.stream(picture.argb()).filter(c -> c >>> 24 == 255).count())
        .isBetween(1L, 120L * 160);
  }

  @Test
  void lossyWebp_doesNotDrift() {
    int[] ours = decode("webp-lossy-drift.webp");
    int[] right = decode("webp-lossy-drift.expected.png");

    for (int i = 0; i < right.length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        assertThat((ours[i] >> shift) & 0xFF).isCloseTo((right[i] >> shift) & 0xFF, within(3));
      }
    }
  }

  @Test
  void webpWithUncompressedOpacities_isTheSamePicture() {
    assertThat(decode("webp-alpha-uncompressed.webp"))
        .isEqualTo(decode("webp-alpha-compressed.webp"));
  }

  @ParameterizedTest
  @CsvSource({"webp-one-colour-m0.webp, 33, 65", "webp-one-colour-m6.webp, 28, 28"})
  void webpOfOneColour_isRead(String name, int width, int height) {
    ColorPicture picture = decoder.decode(Vectors.read(name)).picture();

    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
    assertThat(picture.argb()).containsOnly(WHITE);
  }

  @Test
  void losslessWebpOfTwoColours_isRead() {
    ColorPicture picture = decoder.decode(Vectors.read("webp-lossless-bars.webp")).picture();

    assertThat(picture.width()).isEqualTo(300);
    assertThat(picture.argb()).containsOnly(0xFF000000, 0xFF61351D);
    assertThat(picture.at(149, 199)).isEqualTo(0xFF000000);
    assertThat(picture.at(150, 0)).isEqualTo(0xFF61351D);
    assertThat(decode("webp-one-colour-large.webp")).hasSize(300 * 200).containsOnly(0xFF000000);
  }

  /**
   * Colour i = floor((x + y) 64 / 56) has red 97 i, green 53 i, blue 29 i and opacity 127 (i % 3).
   */
  @Test
  void losslessWebpWithOpacities_isRead() {
    ColorPicture picture = decoder.decode(Vectors.read("webp-lossless-opacities.webp")).picture();

    for (int at = 0; at < 28 * 28; at++) {
      int i = (at % 28 + at / 28) * 64 / 56;
      int opacity = 127 * (i % 3);
      assertThat(ColorPicture.alpha(picture.argb()[at])).isEqualTo(opacity);
      if (opacity > 0) {
        int green = 53 * i % 256;
        int overWhite = (green * opacity + 255 * (255 - opacity) + 127) / 255;
        assertThat(ColorPicture.green(picture.argb()[at])).isCloseTo(overWhite, within(1));
      }
    }
  }

  @Test
  void webp_isNotTurned() {
    ImageDecoder.Decoded decoded = decoder.decode(Vectors.read("webp-exif-orientation-6.webp"));

    assertThat(decoded.orientation()).isEqualTo(Orientation.NONE);
    assertThat(decoded.picture().width()).isEqualTo(400);
  }

  private int[] decode(String name) {
    return decoder.decode(Vectors.read(name)).picture().argb();
  }
}
