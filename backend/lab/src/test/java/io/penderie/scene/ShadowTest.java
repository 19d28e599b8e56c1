package io.penderie.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShadowTest {

  @Test
  void hardShadow_liesWhereTheThingIsMovedTo() {
    // A thing of one pixel at 1, 1 in 4 by 4; a box of 4 pixels, a quarter right, half down.
    int[] ground = RgbPicture.plain(4, 4, 0x808080).argb();
    float[] opacity = new float[16];
    opacity[5] = 1;

    new Shadow(0.5, 0, 0.25, 0.5).fall(ground, opacity, 4, 4);

    for (int i = 0; i < 16; i++) {
      assertThat(ground[i] & 0xFF).as("pixel %d", i).isEqualTo(i == 3 * 4 + 2 ? 0x40 : 0x80);
    }
  }

  @Test
  void shadowBeyondTheFrame_isNotSeen() {
    int[] ground = RgbPicture.plain(2, 2, 0x808080).argb();

    new Shadow(1, 0, -1, -1).fall(ground, new float[] {1, 1, 1, 1}, 2, 2);

    assertThat(ground).containsOnly(0x808080);
  }

  @Test
  void moreThanAllLight_isRefused() {
    assertThatThrownBy(() -> new Shadow(1.1, 0, 0, 0)).hasMessage("shadow is 1.1");
    assertThatThrownBy(() -> new Shadow(1, -0.1, 0, 0)).hasMessage("softness is -0.1");
  }
}
