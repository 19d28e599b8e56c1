package io.penderie.photo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.photo.testing.PictureFiles;
import io.penderie.photo.testing.Pictures;
import io.penderie.photo.testing.PngBuilder;
import io.penderie.picture.GrayPicture;
import io.penderie.picture.Luminance;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ImageDecoderTest {

  private static final byte[] RAMP = ramp();

  private static final int EDGE = 256;

  private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULTS, EDGE);

  @Test
  void grayPicture_keepsItsValuesInEveryLosslessForm() {
    BufferedImage rgb = Pictures.rgb(16, 16, RAMP);
    assertThat(decode(Pictures.file(Pictures.gray(16, 16, RAMP), "png"))).isEqualTo(RAMP);
    assertThat(decode(Pictures.file(rgb, "png"))).isEqualTo(RAMP);
    assertThat(decode(Pictures.file(rgb, "bmp"))).isEqualTo(RAMP);
    assertThat(decode(Pictures.file(Pictures.palette(16, 16, RAMP), "bmp"))).isEqualTo(RAMP);
    assertThat(decode(PictureFiles.png16Gray(16, 16, RAMP))).isEqualTo(RAMP);
    assertThat(decode(PictureFiles.pngPalette(16, 16, RAMP))).isEqualTo(RAMP);
    assertThat(decode(PictureFiles.pngInterlaced(16, 16, RAMP))).isEqualTo(RAMP);
    assertThat(decode(PictureFiles.gif(16, 16, RAMP))).isEqualTo(RAMP);
    assertThat(decode(PictureFiles.bmpTopDown(16, 16, RAMP))).isEqualTo(RAMP);
    assertThat(decode(PictureFiles.webpLossless()))
        .containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110);
  }

  @Test
  void grayJpeg_keepsItsValuesButForRounding() {
    byte[] pixels = decode(Pictures.file(Pictures.gray(16, 16, RAMP), "jpeg"));

    for (int i = 0; i < pixels.length; i++) {
      assertThat(pixels[i] & 0xFF).isCloseTo(RAMP[i] & 0xFF, within(6));
    }
  }

  @Test
  void fewerBitsThanEight_areSpreadOverTheWholeRange() {
    byte[] row = {0b00_01_10_11};
    byte[] png = new PngBuilder().header(4, 1, 2, PngBuilder.GRAY).rows(row).end();

    assertThat(decode(png)).containsExactly(0, 85, (byte) 170, (byte) 255);
  }

  @Test
  void colour_isItsRec601Luma() {
    byte[] row = {(byte) 255, 0, 0, 0, (byte) 255, 0, 0, 0, (byte) 255};
    byte[] png = new PngBuilder().header(3, 1, 8, PngBuilder.RGB).rows(row).end();

    assertThat(decode(png)).containsExactly(76, (byte) 150, 29); // 255 * .299, .587, .114
  }

  @Test
  void sixteenBitColour_isRounded() {
    byte[] row = {0x7F, (byte) 0xFF, 0x7F, (byte) 0xFF, 0x7F, (byte) 0xFF};
    byte[] png = new PngBuilder().header(1, 1, 16, PngBuilder.RGB).rows(row).end();

    assertThat(decode(png)).containsExactly((byte) 127); // 32767 / 257 = 127.498
  }

  @Test
  void transparency_isLaidOverWhite() {
    byte[] values = {0, 0, 0, 100};
    byte[] alpha = {(byte) 255, 0, (byte) 128, (byte) 51};

    ImageDecoder.Decoded decoded = decoder.decode(PictureFiles.pngGrayAlpha(4, 1, values, alpha));

    // 0 * 128/255 + 255 * 127/255 = 127; 100 * 1/5 + 255 * 4/5 = 224
    assertThat(gray(decoded).pixels()).containsExactly(0, (byte) 255, 127, (byte) 224);
    assertThat(decoded.picture().argb()[0] >>> 24).isEqualTo(255);
    assertThat(decoded.picture().argb()[1] >>> 24).isZero();
    assertThat(decoded.plain()).isFalse();
  }

  @Test
  void transparentGrayValue_isWhite() {
    byte[] png = PictureFiles.pngGrayTransparent(3, 1, new byte[] {5, 7, 9}, 7);

    assertThat(decode(png)).containsExactly(5, (byte) 255, 9);
  }

  @Test
  void jpegForPrint_isReadWithItsInks() {
    // No ink is white; full black is black; half of every colour and no black is half gray.
    assertThat(uniform(PictureFiles.jpegInks(0, 255, 255, 255, 255))).isCloseTo(255, within(3));
    assertThat(uniform(PictureFiles.jpegInks(0, 255, 255, 255, 0))).isCloseTo(0, within(3));
    assertThat(uniform(PictureFiles.jpegInks(0, 128, 128, 128, 255))).isCloseTo(128, within(3));
    // Only red light passes magenta and yellow: 255 * .299 = 76.
    assertThat(uniform(PictureFiles.jpegInks(0, 255, 0, 0, 255))).isCloseTo(76, within(3));
    // Luma 55 of the negative: 255 - 55 = 200; with half the black 200 * 128/255 = 100.
    assertThat(uniform(PictureFiles.jpegInks(2, 55, 128, 128, 255))).isCloseTo(200, within(3));
    assertThat(uniform(PictureFiles.jpegInks(2, 55, 128, 128, 128))).isCloseTo(100, within(3));
  }

  @Test
  void transformedWebp_keepsItsValues() {
    GrayPicture picture = gray(decoder.decode(PictureFiles.webpTransformed()));

    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        int red = 8 * (x + y);
        int blue = 255 - 3 * x - 7 * y;
        assertThat(picture.at(x, y)).isEqualTo(Luminance.luma(red, red + x * y % 3, blue));
      }
    }
  }

  @Test
  void lossyWebp_isRead() {
    GrayPicture picture = gray(decoder.decode(PictureFiles.webpLossy()));

    assertThat(picture.at(2, 8)).isCloseTo(60, within(12)); // 200 * .299
    assertThat(picture.at(13, 8)).isCloseTo(0, within(12));
  }

  @Test
  void webpWithAlpha_isLaidOverWhite() {
    for (byte[] webp :
        new byte[][] {PictureFiles.webpLossyAlpha(), PictureFiles.webpLosslessAlpha()}) {
      GrayPicture picture = gray(decoder.decode(webp));
      assertThat(picture.at(2, 8)).isCloseTo(0, within(12));
      assertThat(picture.at(13, 8)).isEqualTo(255);
    }
  }

  @Test
  void largeWebpWithAlpha_isLaidOverWhiteWhereItIsTransparent() {
    ImageDecoder roomy = new ImageDecoder(ImageLimits.DEFAULTS, EDGE);

    ImageDecoder.Decoded decoded = roomy.decode(PictureFiles.webpLossyAlpha(1999)); // every third

    assertThat(decoded.picture().width()).isEqualTo(EDGE);
    for (int y = 0; y < EDGE; y += 51) {
      assertThat(decoded.picture().at(3, y) & 0xFFFFFF).isNotEqualTo(0xFFFFFF);
      assertThat(decoded.picture().at(EDGE / 2 - 2, y) >>> 24).isEqualTo(255);
      assertThat(decoded.picture().at(EDGE / 2 + 1, y)).isEqualTo(0xFFFFFF);
      assertThat(decoded.picture().at(EDGE - 1, y)).isEqualTo(0xFFFFFF);
    }
  }

  @Test
  void jpeg_withDataBehindItsEnd_isReadAsWithout() {
    assertThat(decode(PictureFiles.jpegWithTrailingData())).isEqualTo(decode(PictureFiles.jpeg()));
  }

  @Test
  void progressiveJpeg_isReadAsTheBaselineOne() {
    assertThat(decode(PictureFiles.jpegProgressive())).isEqualTo(decode(PictureFiles.jpeg()));
  }

  @Test
  void pictureOfManyPixels_isShrunkToTheWorkingSize() {
    ImageDecoder roomy = new ImageDecoder(new ImageLimits(20_000_000, 4000, 12_000_000), EDGE);
    BufferedImage image = new BufferedImage(4000, 3000, BufferedImage.TYPE_BYTE_GRAY);
    byte[] row = new byte[4000];
    for (int x = 0; x < 4000; x++) {
      row[x] = (byte) (x / 16);
    }
    for (int y = 0; y < 3000; y++) {
      image.getRaster().setDataElements(0, y, 4000, 1, row);
    }
    for (String format : new String[] {"png", "jpeg", "bmp"}) {
      ImageDecoder.Decoded decoded = roomy.decode(Pictures.file(image, format));
      assertThat(decoded.picture().width()).isEqualTo(256);
      assertThat(decoded.picture().height()).isEqualTo(192);
      // A column covers 15.6 of the file's: the last one those around 3992, the 21st around 320.
      assertThat(gray(decoded).at(255, 96)).as(format).isCloseTo(249, within(2));
      assertThat(gray(decoded).at(20, 96)).as(format).isCloseTo(20, within(2));
    }
  }

  @Test
  void needle_keepsItsPixelsAcross() {
    byte[] pixels = new byte[3 * 5000];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % 3 * 100);
    }

    GrayPicture picture =
        gray(decoder.decode(Pictures.file(Pictures.gray(3, 5000, pixels), "png")));

    assertThat(picture.width()).isEqualTo(1);
    assertThat(picture.height()).isEqualTo(256);
    assertThat(picture.at(0, 128)).isEqualTo(100);
  }

  private static GrayPicture gray(ImageDecoder.Decoded decoded) {
    return Luminance.of(decoded.picture());
  }

  private int uniform(byte[] file) {
    GrayPicture picture = gray(decoder.decode(file));
    assertThat(picture.width()).isEqualTo(16);
    return picture.at(8, 8);
  }

  private byte[] decode(byte[] file) {
    return gray(decoder.decode(file)).pixels();
  }

  private static byte[] ramp() {
    byte[] ramp = new byte[256];
    for (int i = 0; i < 256; i++) {
      ramp[i] = (byte) i;
    }
    return ramp;
  }
}
