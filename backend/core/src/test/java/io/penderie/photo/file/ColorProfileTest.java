package io.penderie.photo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.photo.testing.PictureFiles;
import io.penderie.photo.testing.Pictures;
import io.penderie.picture.ColorPicture;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** By the profile of linear light, 128 of 255 is what sRGB writes as 188. */
class ColorProfileTest {

  private static final byte[] LINEAR = profile(ColorSpace.CS_LINEAR_RGB);
  private static final byte[][] PURPLE = {{(byte) 128, 0, (byte) 255}};

  private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULTS, 256);

  @Test
  void profileOfAPng_isFollowed() {
    assertThat(pixel(PictureFiles.pngWithProfile(1, 1, PURPLE, LINEAR)))
        .isEqualTo(ColorPicture.opaque(188, 0, 255));
  }

  @Test
  void profileOfAJpeg_isFollowed_inPiecesToo() {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      image.setRGB(i % 16, i / 16, 0x8000FF);
    }
    byte[] jpeg = Pictures.file(image, "jpeg");
    byte[] first = Arrays.copyOf(LINEAR, 100);
    byte[] rest = Arrays.copyOfRange(LINEAR, 100, LINEAR.length);

    for (byte[] file :
        new byte[][] {
          PictureFiles.withProfile(jpeg, LINEAR), PictureFiles.withProfile(jpeg, first, rest)
        }) {
      int pixel = pixel(file);
      assertThat(ColorPicture.red(pixel)).isCloseTo(188, within(4));
      assertThat(ColorPicture.blue(pixel)).isCloseTo(255, within(4));
    }
    // What follows the first piece is missing.
    byte[] torn = PictureFiles.withProfile(jpeg, first, rest);
    int second = 2 + 18 + first.length;
    torn[second + 16] = 3;
    assertThat(pixel(torn)).isEqualTo(pixel(jpeg));
  }

  @Test
  void profileOfAWebp_isFollowed() {
    int plain = pixel(PictureFiles.webpLossy());
    int linear = pixel(PictureFiles.webpWithProfile(LINEAR));

    // 200 of 255 is 0.784 of the light, and 1.055 * 0.784^(1 / 2.4) - 0.055 of 255 is 228.
    assertThat(ColorPicture.red(plain)).isCloseTo(200, within(3));
    assertThat(ColorPicture.red(linear)).isCloseTo(228, within(3));
  }

  @Test
  void profileThatCannotBeUsed_isAsNone() {
    int purple = ColorPicture.opaque(128, 0, 255);
    byte[] damaged = LINEAR.clone();
    Arrays.fill(damaged, 36, 40, (byte) 0); // its signature
    byte[] unpacksToMuch = new byte[ColorProfile.MOST_BYTES + 1];
    System.arraycopy(LINEAR, 0, unpacksToMuch, 0, LINEAR.length);

    for (byte[] profile :
        new byte[][] {
          new byte[0],
          new byte[200],
          Arrays.copyOf(LINEAR, 130),
          damaged,
          profile(ColorSpace.CS_GRAY),
          profile(ColorSpace.CS_PYCC),
          unpacksToMuch
        }) {
      assertThat(pixel(PictureFiles.pngWithProfile(1, 1, PURPLE, profile))).isEqualTo(purple);
    }
  }

  @Test
  void opaqueGrayPicture_staysAsItIs() {
    byte[][] row = {{100, 100, 100}};

    assertThat(pixel(PictureFiles.pngWithProfile(1, 1, row, LINEAR)))
        .isEqualTo(ColorPicture.opaque(100, 100, 100));
  }

  private int pixel(byte[] file) {
    return decoder.decode(file).picture().argb()[0];
  }

  private static byte[] profile(int space) {
    return ICC_Profile.getInstance(space).getData();
  }
}
