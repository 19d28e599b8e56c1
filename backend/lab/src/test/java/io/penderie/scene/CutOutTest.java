package io.penderie.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CutOutTest {

  private static final int RED = 0xFFFF0000;

  @Test
  void thing_isTrimmedAndFillsTheBoxWithItsLongerEdge() {
    // Four wide and two high, in a corner of 10 by 10; half of a picture of 16 is its box.
    int[] argb = new int[100];
    for (int y = 7; y < 9; y++) {
      Arrays.fill(argb, y * 10 + 5, y * 10 + 9, RED);
    }
    RgbPicture ground = RgbPicture.plain(16, 16, 0xFFFFFF);

    RgbPicture picture =
        CutOut.of(10, 10, argb).layer(Pose.centred(16, 0.5)).over(ground, Shadow.NONE);

    // From 4 to 12 and from 6 to 10; its edges are smooth.
    assertThat(picture.at(8, 8)).isEqualTo(RED);
    assertThat(picture.at(5, 7)).isEqualTo(RED);
    assertThat(picture.at(10, 8)).isEqualTo(RED);
    assertThat(picture.at(8, 3)).isEqualTo(0xFFFFFFFF);
    assertThat(picture.at(8, 12)).isEqualTo(0xFFFFFFFF);
    assertThat(picture.at(1, 8)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void pictureWithoutSeeThroughGround_isRefused() {
    int[] argb = new int[100];
    Arrays.fill(argb, RED);

    assertThatThrownBy(() -> CutOut.of(10, 10, argb)).hasMessage("its ground is not see-through");
  }

  @Test
  void emptyPicture_isRefused() {
    assertThatThrownBy(() -> CutOut.of(10, 10, new int[100]))
        .hasMessage("there is nothing but ground");
  }
}
