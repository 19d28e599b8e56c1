package io.penderie.photo.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.photo.file.ImageRejectedException.Reason;
import io.penderie.photo.testing.HostileFiles;
import io.penderie.photo.testing.Vectors;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OtherFormatTest {

  static Stream<Arguments> files() {
    String asJpeg = " Save or export it as JPEG or PNG and send that.";
    return Stream.of(
        Arguments.of(Vectors.read("garment.avif"), "This is an AVIF picture." + asJpeg),
        Arguments.of(
            bytes("....ftypheic"), "This is a HEIC picture, as iPhones take them." + asJpeg),
        Arguments.of(
            HostileFiles.tiff(), "This is a TIFF picture, or a raw file of a camera." + asJpeg),
        Arguments.of(bytes("II*\0....CR"), "This is a raw file of a camera (CR2)." + asJpeg),
        Arguments.of(bytes("\u00FF\n"), "This is a JPEG XL picture." + asJpeg),
        Arguments.of(bytes("\0\0\0\fJXL "), "This is a JPEG XL picture." + asJpeg),
        Arguments.of(HostileFiles.pdf(), "This is a PDF document." + asJpeg),
        Arguments.of(bytes("8BPS"), "This is a Photoshop document." + asJpeg),
        Arguments.of(bytes("\0\0\1\0"), "This is a Windows icon or cursor." + asJpeg),
        Arguments.of(
            bytes("....ftypisom"),
            "This is a video (MP4). Send one picture of it, as JPEG or PNG."),
        Arguments.of(
            bytes("....ftypqt  "),
            "This is a video (MOV). Send one picture of it, as JPEG or PNG."),
        Arguments.of(HostileFiles.svg(), "This is an SVG drawing. Export it as PNG and send that."),
        Arguments.of(HostileFiles.html(), "This is a web page. Send the picture itself."),
        Arguments.of(bytes("PK\3\4"), "This is a ZIP archive. Unpack it and send a picture that"),
        Arguments.of(HostileFiles.text(), "This is not an image in PNG, JPEG, GIF, BMP or WebP"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void otherFormat_isNamed_withTheWayOut(byte[] file, String message) {
    ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULTS, 256);

    assertThatThrownBy(() -> decoder.decode(file))
        .isInstanceOfSatisfying(
            ImageRejectedException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT))
        .hasMessageStartingWith(message);
  }

  /** As it stands, and filled up with zeros. */
  private static byte[] bytes(String text) {
    return Arrays.copyOf(text.getBytes(ISO_8859_1), 64);
  }
}
