package io.penderie.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.photo.file.ImageDecoder;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.testing.PictureFiles;
import io.penderie.photo.testing.Vectors;
import io.penderie.picture.ColorPicture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures of many kinds are read as Chromium shows them. {@link PictureSuitesBenchmark} does the
 * same with folders of files.
 */
class ShownPicturesIT {

  private static final byte[] RAMP = ramp();
  private static final ImageDecoder DECODER = new ImageDecoder(ImageLimits.DEFAULTS, 1 << 14);

  private static ShownPictures chromium;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    chromium = ShownPictures.open();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  static Stream<Named<byte[]>> pictures() {
    Stream<Named<byte[]>> made =
        Stream.of(
            Named.of("PNG 16 bit", PictureFiles.png16Gray(16, 16, RAMP)),
            Named.of("PNG palette", PictureFiles.pngPalette(16, 16, RAMP)),
            Named.of("PNG interlaced", PictureFiles.pngInterlaced(16, 16, RAMP)),
            Named.of("PNG transparent", PictureFiles.pngGrayTransparent(16, 16, RAMP, 7)),
            Named.of("PNG rotated", PictureFiles.pngRotated(16, 16, RAMP, 6)),
            Named.of("JPEG", PictureFiles.jpeg()),
            Named.of("JPEG progressive", PictureFiles.jpegProgressive()),
            Named.of("JPEG rotated", PictureFiles.jpegRotated(16, 16, RAMP, 6)),
            Named.of("JPEG trailer", PictureFiles.jpegWithTrailingData()),
            Named.of("GIF", PictureFiles.gif(16, 16, RAMP)),
            Named.of("BMP top down", PictureFiles.bmpTopDown(16, 16, RAMP)),
            Named.of("WebP lossless", PictureFiles.webpLossless()),
            Named.of("WebP transformed", PictureFiles.webpTransformed()),
            Named.of("WebP rotated", PictureFiles.webpRotated(6, "")),
            Named.of(
                "WebP frame on its canvas",
                PictureFiles.webpAnimation(PictureFiles.webpLosslessAlpha(), 40, 6, 12)));
    Stream<Named<byte[]>> files =
        Stream.of(
                "bmp-header-52.bmp",
                "bmp-header-56.bmp",
                "bmp-header-64.bmp",
                "bmp-header-108.bmp",
                "gif-first-block-1-byte.gif",
                "gif-first-frame-offset.gif",
                "jpeg-no-eoi-trailer.jpg",
                "jpeg-zeros-for-eoi.jpg",
                "png-text-chunk-bad-crc.png",
                "webp-lossless-bars.webp",
                "webp-lossless-opacities.webp",
                "webp-lossy-drift.webp",
                "webp-one-colour-large.webp",
                "webp-one-colour-m0.webp",
                "webp-one-colour-m6.webp")
            .map(name -> Named.of(name, Vectors.read(name)));
    return Stream.concat(made, files);
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void picture_isReadAsItIsShown(byte[] file) throws IOException {
    BufferedImage shown = chromium.shown(file).orElseThrow();
    ImageDecoder.Decoded decoded = DECODER.decode(file);
    ColorPicture read = decoded.orientation().upright(decoded.picture());

    assertThat(read.width()).isEqualTo(shown.getWidth());
    assertThat(read.height()).isEqualTo(shown.getHeight());
    assertThat(ShownPictures.largestDifference(read, shown))
        .isLessThanOrEqualTo(ShownPictures.SAME);
  }

  private static byte[] ramp() {
    byte[] ramp = new byte[256];
    IntStream.range(0, 256).forEach(i -> ramp[i] = (byte) i);
    return ramp;
  }
}
