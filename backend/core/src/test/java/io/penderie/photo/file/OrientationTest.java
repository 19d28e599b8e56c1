package io.penderie.photo.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.photo.testing.PictureFiles;
import io.penderie.photo.testing.Pictures;
import io.penderie.photo.testing.PngBuilder;
import io.penderie.picture.ColorPicture;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {

  private static final ColorPicture STORED =
      new ColorPicture(3, 2, new int[] {'a', 'b', 'c', 'd', 'e', 'f'});

  private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULTS, 256);

  /** The rows of the upright picture, written down from the figure in the EXIF standard. */
  @ParameterizedTest
  @CsvSource({
    "1, abc/def",
    "2, cba/fed",
    "3, fed/cba",
    "4, def/abc",
    "5, ad/be/cf",
    "6, da/eb/fc",
    "7, fc/eb/da",
    "8, cf/be/ad"
  })
  void everyOrientation_isTurnedUpright(int tag, String rows) {
    ColorPicture upright = Orientation.ofExif(PictureFiles.exif(tag)).upright(STORED);

    assertThat(new String(upright.argb(), 0, 6)).isEqualTo(rows.replace("/", ""));
    assertThat(upright.width()).isEqualTo(rows.indexOf('/'));
  }

  @Test
  void orientation_isFoundInJpegAndPng() {
    byte[] pixels = new byte[12];

    assertThat(decoder.decode(PictureFiles.jpegRotated(4, 3, pixels, 6)).orientation())
        .isEqualTo(Orientation.ROTATE_CLOCKWISE);
    assertThat(decoder.decode(PictureFiles.pngRotated(4, 3, pixels, 3)).orientation())
        .isEqualTo(Orientation.ROTATE_180);
  }

  @Test
  void orientation_isIgnoredWhereBrowsersDo() {
    assertThat(decoder.decode(PictureFiles.webpRotated(8, "")).orientation())
        .isEqualTo(Orientation.NONE);
    byte[] behindThePixels =
        new PngBuilder()
            .header(1, 1, 8, PngBuilder.GRAY)
            .rows(new byte[1])
            .chunk("eXIf", PictureFiles.exif(6))
            .end();
    assertThat(decoder.decode(behindThePixels).orientation()).isEqualTo(Orientation.NONE);
  }

  @Test
  void littleEndianBlock_isRead() {
    byte[] exif = {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0};

    assertThat(Orientation.ofExif(exif)).isEqualTo(Orientation.ROTATE_COUNTERCLOCKWISE);
  }

  @Test
  void brokenBlock_isNoOrientation() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      byte[] exif = new byte[random.nextInt(60)];
      random.nextBytes(exif);
      assertThat(Orientation.ofExif(exif)).isEqualTo(Orientation.NONE);
    }
    assertThat(Orientation.ofExif(null)).isEqualTo(Orientation.NONE);
    assertThat(Orientation.ofExif(PictureFiles.exif(0))).isEqualTo(Orientation.NONE);
    assertThat(Orientation.ofExif(PictureFiles.exif(9))).isEqualTo(Orientation.NONE);
  }

  @Test
  void brokenBlock_doesNotSpoilThePicture() {
    byte[] jpeg = Pictures.file(Pictures.scene(64, 48), "jpeg");
    byte[] broken = {'M', 'M', 0, 42, 127, -1, -1, -1};

    assertThat(decoder.decode(PictureFiles.withExif(jpeg, broken)).picture().argb())
        .isEqualTo(decoder.decode(jpeg).picture().argb());
  }
}
