package io.penderie.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrayPictureTest {

  @Test
  void at_readsUnsignedBytesRowByRow() {
    GrayPicture picture = new GrayPicture(3, 2, new byte[] {1, 2, 3, 4, 5, (byte) 200});

    assertThat(picture.at(1, 0)).isEqualTo(2);
    assertThat(picture.at(2, 1)).isEqualTo(200);
  }

  /** The products of the last two are 0 and 6 when computed in 32 bits without a look at signs. */
  @ParameterizedTest
  @CsvSource({"3,2,5", "3,2,7", "0,0,0", "65536,65536,0", "-3,-2,6"})
  void size_thatPixelsDoNotFill_isRefused(int width, int height, int pixels) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GrayPicture(width, height, new byte[pixels]))
        .withMessage(pixels + " pixels for a picture of " + width + "x" + height);
  }
}
