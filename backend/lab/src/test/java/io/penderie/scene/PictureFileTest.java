package io.penderie.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureFileTest {

  private final RgbPicture picture =
      RgbPicture.of(40, 30, (x, y) -> ((x * 6) << 16) | ((y * 8) << 8) | ((x + y) * 3));

  @Test
  void png_readAgain_isTheSame() throws IOException {
    RgbPicture read =
        RgbPicture.of(ImageIO.read(new ByteArrayInputStream(PictureFile.png(picture))));

    assertThat(read.width()).isEqualTo(40);
    assertThat(read.argb()).isEqualTo(picture.argb());
  }

  @Test
  void jpeg_ofLessQuality_isSmaller() {
    assertThat(PictureFile.jpeg(picture, 10).length)
        .isLessThan(PictureFile.jpeg(picture, 50).length)
        .isLessThan(PictureFile.jpeg(picture, 90).length);
  }

  @Test
  void jpeg_ofNoQuality_isRefused() {
    assertThatThrownBy(() -> PictureFile.jpeg(picture, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PictureFile.jpeg(picture, 101))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
