package io.penderie.photo.file;

import static io.penderie.photo.file.ImageRejectedException.Reason.DAMAGED;
import static io.penderie.photo.file.ImageRejectedException.Reason.EMPTY;
import static io.penderie.photo.file.ImageRejectedException.Reason.TOO_LARGE;
import static io.penderie.photo.file.ImageRejectedException.Reason.UNSUPPORTED_FORMAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageRejectedException.Reason;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.photo.testing.HostileFiles;
import io.penderie.photo.testing.PictureFiles;
import io.penderie.photo.testing.Pictures;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {

  private final PhotoPreparation preparation =
      new PhotoPreparation(ImageLimits.DEFAULTS, InputSpec.FASHION_MNIST);

  static Stream<Arguments> refusedFiles() {
    return Stream.of(
        arguments("empty", HostileFiles.empty(), EMPTY),
        arguments("only a PNG signature", HostileFiles.onlyPngSignature(), DAMAGED),
        arguments("truncated PNG", HostileFiles.truncatedPng(), DAMAGED),
        arguments("PNG with too few pixels", HostileFiles.pngWithTooFewPixels(), DAMAGED),
        arguments("truncated JPEG", HostileFiles.truncatedJpeg(), DAMAGED),
        arguments("truncated JPEG with end", HostileFiles.truncatedJpegWithEnd(), DAMAGED),
        arguments("bad CRC", HostileFiles.badCrc(), DAMAGED),
        arguments("zero width", HostileFiles.zeroWidth(), DAMAGED),
        arguments("huge PNG header", HostileFiles.hugePngHeader(), TOO_LARGE),
        arguments("huge JPEG header", HostileFiles.hugeJpegHeader(), TOO_LARGE),
        arguments("huge BMP header", HostileFiles.hugeBmpHeader(), TOO_LARGE),
        arguments("PNG pixel bomb", HostileFiles.pixelBombPng(), TOO_LARGE),
        arguments("PNG of deep pixels", HostileFiles.pngOfDeepPixels(), TOO_LARGE),
        arguments("GIF pixel bomb", HostileFiles.pixelBombGif(), TOO_LARGE),
        arguments("WebP pixel bomb", HostileFiles.pixelBombWebp(), TOO_LARGE),
        arguments("WebP of many transforms", HostileFiles.webpOfManyTransforms(), DAMAGED),
        arguments("WebP of many groups", HostileFiles.webpOfManyGroups(), TOO_LARGE),
        arguments("truncated WebP", HostileFiles.truncatedWebp(), DAMAGED),
        arguments("JPEG of many scans", HostileFiles.jpegOfManyScans(), TOO_LARGE),
        arguments("text", HostileFiles.text(), UNSUPPORTED_FORMAT),
        arguments("PDF", HostileFiles.pdf(), UNSUPPORTED_FORMAT),
        arguments("SVG", HostileFiles.svg(), UNSUPPORTED_FORMAT),
        arguments("HTML", HostileFiles.html(), UNSUPPORTED_FORMAT),
        arguments("TIFF", HostileFiles.tiff(), UNSUPPORTED_FORMAT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedFiles")
  void hostileFile_isRefusedForItsReason(String name, byte[] file, Reason reason) {
    ImageRejectedException refusal = refusal(preparation, file);

    assertThat(refusal.reason()).as(name).isEqualTo(reason);
    assertThat(refusal.getMessage()).endsWith(".").doesNotContain("Exception", "java");
  }

  @Test
  void everyPrefixOfAFile_isRefused_unlessEveryPixelIsThere() {
    byte[] scene = Pictures.file(Pictures.scene(20, 20), "png");
    ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULTS, 256);
    for (byte[] file :
        new byte[][] {
          scene,
          Pictures.file(Pictures.scene(20, 20), "jpeg"),
          Pictures.file(Pictures.scene(20, 20), "gif"),
          Pictures.file(Pictures.scene(20, 20), "bmp"),
          PictureFiles.jpegProgressive(),
          PictureFiles.webpLossy()
        }) {
      int[] whole = decoder.decode(file).picture().argb();
      for (int length = 0; length < file.length; length++) {
        byte[] prefix = Arrays.copyOf(file, length);
        if (refusal(preparation, prefix) == null) {
          // What only says that no more follows: IEND and two checksums, GIF's last three bytes,
          // ...
          assertThat(file.length - length).isLessThanOrEqualTo(file == scene ? 22 : 3);
          assertThat(decoder.decode(prefix).picture().argb()).isEqualTo(whole);
        }
      }
    }
  }

  @Test
  void animation_ofThousandsOfFrames_isItsFirstFrame() {
    byte[] one = HostileFiles.animatedGif(1);
    byte[] many = HostileFiles.animatedGif(5000);

    assertThat(preparation.prepare(many).pixels()).isEqualTo(preparation.prepare(one).pixels());
    assertThat(preparation.prepare(many).pixels()).containsOnly(0);
  }

  @Test
  void textThatUnpacksToGigabytes_isLeftPacked() {
    byte[] bomb = HostileFiles.textBombPng();

    assertThat(PngScreener.screen(bomb, ImageLimits.DEFAULTS).bytes()).hasSizeLessThan(200);
    assertThat(preparation.prepare(bomb).pixels()).containsOnly(0);
  }

  @Test
  void limits_areConfigurable() {
    byte[] png = Pictures.file(Pictures.scene(40, 30), "png");

    assertThat(refusal(limited(png.length - 1, 40, 1200), png).reason()).isEqualTo(TOO_LARGE);
    assertThat(refusal(limited(png.length, 39, 1200), png).reason()).isEqualTo(TOO_LARGE);
    assertThat(refusal(limited(png.length, 40, 1199), png).reason()).isEqualTo(TOO_LARGE);
    assertThat(limited(png.length, 40, 1200).prepare(png).width()).isEqualTo(28);
  }

  @Test
  void tooManyBytes_areRefusedBeforeTheyAreLookedAt() {
    byte[] noPicture = new byte[ImageLimits.DEFAULTS.maxBytes() + 1];

    assertThat(refusal(preparation, noPicture).reason()).isEqualTo(TOO_LARGE);
  }

  @Test
  void bmpWithAnEmbeddedPicture_isNotHandedToAnotherDecoder() {
    byte[] bmp = Pictures.file(Pictures.scene(16, 16), "bmp");
    bmp[30] = 4; // BI_JPEG

    assertThat(refusal(preparation, bmp).reason()).isEqualTo(UNSUPPORTED_FORMAT);
  }

  @Test
  void animation_onAHugeCanvas_isRefused() {
    byte[] webp = PictureFiles.webpAnimation(PictureFiles.webpLossless(), 16_000, 0, 0);

    assertThat(refusal(preparation, webp).reason()).isEqualTo(TOO_LARGE);
  }

  private static PhotoPreparation limited(int bytes, int side, long pixels) {
    return new PhotoPreparation(new ImageLimits(bytes, side, pixels), InputSpec.FASHION_MNIST);
  }

  private static ImageRejectedException refusal(PhotoPreparation preparation, byte[] file) {
    return catchThrowableOfType(ImageRejectedException.class, () -> preparation.prepare(file));
  }
}
