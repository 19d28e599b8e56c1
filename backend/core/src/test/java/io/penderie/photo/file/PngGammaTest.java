package io.penderie.photo.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.photo.testing.PngBuilder;
import io.penderie.picture.ColorPicture;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Values worked out by sRGB's equations, and what Chromium shows of the same files. */
class PngGammaTest {

  private static final byte[] SRGB_PRIMARIES =
      chromaticities(31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000);

  private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULTS, 256);

  @Test
  void linearNumbers_areBrightened_inGrayPicturesToo() {
    // 128 of 255 of the light is what sRGB writes as 188.
    assertThat(pixel(rgb().chunk("gAMA", gamma(100_000)))).isEqualTo(0xFFBC00FF);
    PngBuilder gray = new PngBuilder().header(1, 1, 8, PngBuilder.GRAY);
    byte[] file = gray.chunk("gAMA", gamma(100_000)).rows(new byte[] {(byte) 128}).end();
    assertThat(decoder.decode(file).picture().argb()).containsExactly(0xFFBCBCBC);
  }

  @Test
  void gammaThatIsWrittenBesideSrgb_isSrgb() {
    assertThat(pixel(rgb().chunk("gAMA", gamma(45_455)))).isEqualTo(0xFF8000FF);
  }

  @Test
  void primaries_countWithGammaAlone() {
    byte[] displayP3 = chromaticities(31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000);

    assertThat(pixel(rgb().chunk("cHRM", displayP3))).isEqualTo(0xFF8000FF);
    // (128 / 255)^2.2 = 0.2196 of the light, which sRGB writes as 129.
    PngBuilder dark = new PngBuilder().header(1, 1, 8, PngBuilder.RGB);
    byte[] file =
        dark.chunk("gAMA", gamma(45_455))
            .chunk("cHRM", SRGB_PRIMARIES)
            .rows(new byte[] {(byte) 128, 16, 0})
            .end();
    int pixel = decoder.decode(file).picture().argb()[0];
    assertThat(ColorPicture.red(pixel)).isEqualTo(129);
    // (16 / 255)^2.2 = 0.00227 of the light, times 12.92 times 255.
    assertThat(ColorPicture.green(pixel)).isBetween(7, 8);
    // White stays white by any primaries; their red is out of sRGB's reach.
    PngBuilder wide = new PngBuilder().header(2, 1, 8, PngBuilder.RGB);
    byte[] row = {(byte) 255, (byte) 255, (byte) 255, (byte) 255, 0, 0};
    byte[] p3 = wide.chunk("gAMA", gamma(45_455)).chunk("cHRM", displayP3).rows(row).end();
    assertThat(decoder.decode(p3).picture().argb()).containsExactly(0xFFFFFFFF, 0xFFFF0000);
  }

  @Test
  void srgbChunk_wins() {
    assertThat(pixel(rgb().chunk("gAMA", gamma(100_000)).chunk("sRGB", new byte[1])))
        .isEqualTo(0xFF8000FF);
  }

  @Test
  void gammaThatMeansNothing_isAsNone() {
    assertThat(pixel(rgb().chunk("gAMA", gamma(0)))).isEqualTo(0xFF8000FF);
    assertThat(pixel(rgb().chunk("gAMA", new byte[3]))).isEqualTo(0xFF8000FF);
  }

  private static PngBuilder rgb() {
    return new PngBuilder().header(1, 1, 8, PngBuilder.RGB);
  }

  private int pixel(PngBuilder png) {
    return decoder
        .decode(png.rows(new byte[] {(byte) 128, 0, (byte) 255}).end())
        .picture()
        .argb()[0];
  }

  private static byte[] gamma(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] chromaticities(int... values) {
    ByteBuffer chunk = ByteBuffer.allocate(32);
    for (int value : values) {
      chunk.putInt(value);
    }
    return chunk.array();
  }
}
