package io.penderie.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.scene.Pose;
import io.penderie.scene.RgbPicture;
import io.penderie.scene.Shadow;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HouseholdThingsTest {

  @Test
  void everyThing_fillsItsBoxOneWay_andLeavesGroundAround() {
    RgbPicture ground = RgbPicture.plain(80, 80, 0x010203);
    for (int seed = 0; seed < 60; seed++) {
      RgbPicture picture =
          HouseholdThings.draw(new SplittableRandom(seed))
              .layer(Pose.centred(80, 0.25))
              .over(ground, Shadow.NONE);

      long covered = Arrays.stream(picture.argb()).filter(pixel -> pixel != 0xFF010203).count();
      // The box is 60 by 60; the narrowest, a board, is a fifth as wide as long.
      assertThat(covered).as("thing %d", seed).isBetween(500L, 3_900L);
      assertThat(picture.at(2, 2)).isEqualTo(0xFF010203);
    }
  }
}
