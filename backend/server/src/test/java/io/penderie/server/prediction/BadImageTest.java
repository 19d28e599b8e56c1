package io.penderie.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.testing.HostileFiles;
import io.penderie.photo.testing.PictureFiles;
import io.penderie.photo.testing.Vectors;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Image files that cannot be used, and odd ones that can. */
@QuarkusTest
class BadImageTest extends ServiceTest {

  private static final byte[] GOOD = TestSplit.png(0);

  @Inject PenderieConfig config;

  static Stream<Arguments> refused() {
    return Stream.of(
        refused("text", HostileFiles.text(), 415, "unsupported-image"),
        refused("PDF", HostileFiles.pdf(), 415, "unsupported-image"),
        refused("SVG", HostileFiles.svg(), 415, "unsupported-image"),
        refused("HTML", HostileFiles.html(), 415, "unsupported-image"),
        refused("TIFF", HostileFiles.tiff(), 415, "unsupported-image"),
        refused("PNG signature", HostileFiles.onlyPngSignature(), 422, "damaged-image"),
        refused("truncated PNG", HostileFiles.truncatedPng(), 422, "damaged-image"),
        refused("too few pixels", HostileFiles.pngWithTooFewPixels(), 422, "damaged-image"),
        refused("truncated JPEG", HostileFiles.truncatedJpeg(), 422, "damaged-image"),
        refused("mended JPEG", HostileFiles.truncatedJpegWithEnd(), 422, "damaged-image"),
        refused("bad CRC", HostileFiles.badCrc(), 422, "damaged-image"),
        refused("zero width", HostileFiles.zeroWidth(), 422, "damaged-image"),
        refused("huge PNG header", HostileFiles.hugePngHeader(), 413, "image-too-large"),
        refused("huge JPEG header", HostileFiles.hugeJpegHeader(), 413, "image-too-large"),
        refused("huge BMP header", HostileFiles.hugeBmpHeader(), 413, "image-too-large"),
        refused("pixel bomb PNG", HostileFiles.pixelBombPng(), 413, "image-too-large"),
        refused("pixel bomb GIF", HostileFiles.pixelBombGif(), 413, "image-too-large"),
        refused("pixel bomb WebP", HostileFiles.pixelBombWebp(), 413, "image-too-large"),
        refused("many scans", HostileFiles.jpegOfManyScans(), 413, "image-too-large"),
        refused("large file", new byte[(10 << 20) + 1], 413, "image-too-large"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void badFile_isRefused_andTheNextGoodOneIsAnsweredAsBefore(byte[] file, int status, String slug) {
    String before = predict(GOOD).asString();

    assertProblem(predict(file), status, slug);

    assertThat(predict(GOOD).asString()).isEqualTo(before);
  }

  /** What the service takes unless it is told otherwise is what the decoder is tested with. */
  @Test
  void limits_areThoseOfTheDecoder() {
    PenderieConfig.Limits limits = config.limits();

    assertThat(
            new ImageLimits(
                (int) limits.image().asLongValue(), limits.imageSide(), limits.imagePixels()))
        .isEqualTo(ImageLimits.DEFAULTS);
  }

  static Stream<Named<byte[]>> answered() {
    byte[] boot = TestSplit.pictures().pixels(0);
    byte[] opaque = new byte[28 * 28];
    Arrays.fill(opaque, (byte) 255);
    return Stream.of(
        Named.of("16-bit PNG", PictureFiles.png16Gray(28, 28, boot)),
        Named.of("palette PNG", PictureFiles.pngPalette(28, 28, boot)),
        Named.of("gray and alpha PNG", PictureFiles.pngGrayAlpha(28, 28, boot, opaque)),
        Named.of("interlaced PNG", PictureFiles.pngInterlaced(28, 28, boot)),
        Named.of("rotated PNG", PictureFiles.pngRotated(28, 28, boot, 6)),
        Named.of("1 x 1", PictureFiles.onePixel()),
        Named.of("1 x 5000", PictureFiles.needle()),
        Named.of("JPEG", PictureFiles.jpeg()),
        Named.of("progressive JPEG", PictureFiles.jpegProgressive()),
        Named.of("rotated JPEG", PictureFiles.jpegRotated(28, 28, boot, 8)),
        Named.of("CMYK JPEG", PictureFiles.jpegInks(0, 10, 20, 30, 40)),
        Named.of("YCCK JPEG", PictureFiles.jpegInks(2, 100, 128, 128, 40)),
        Named.of("50-megapixel JPEG", Vectors.read("jpeg-50mp-8160x6144.jpg")),
        Named.of("JPEG with a tail", PictureFiles.jpegWithTrailingData()),
        Named.of("lossless WebP", PictureFiles.webpLossless()),
        Named.of("lossy WebP", PictureFiles.webpLossy()),
        Named.of("GIF", PictureFiles.gif(28, 28, boot)),
        Named.of("GIF of 5,000 frames", HostileFiles.animatedGif(5000)),
        Named.of("BMP", PictureFiles.bmpTopDown(28, 28, boot)),
        Named.of("text bomb PNG", HostileFiles.textBombPng()));
  }

  @ParameterizedTest
  @MethodSource("answered")
  void oddFile_isAnswered(byte[] file) {
    predict(file).then().statusCode(200);
  }

  private static Arguments refused(String name, byte[] file, int status, String slug) {
    return Arguments.of(Named.of(name, file), status, slug);
  }
}
