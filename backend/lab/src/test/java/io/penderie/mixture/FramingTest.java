package io.penderie.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.scene.Extent;
import io.penderie.scene.Pose;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FramingTest {

  /** Half as wide as its box, at its left, and all of its height. */
  private static final Extent LEFT = new Extent(0, 0, 0.5, 1);

  private final RandomGenerator random = new SplittableRandom(1);

  @Test
  void garment_isWithItsOwnMiddleAtThePlace() {
    Pose pose = Framing.at(LEFT, 200, 100, 0.2, 60, 50);

    // The box is 80 pixels; the garment's middle is 20 left of the box's.
    assertThat(pose.middleX()).isCloseTo(80, within(1e-9));
    assertThat(pose.middleY()).isCloseTo(50, within(1e-9));
  }

  @Test
  void inside_keepsAllOfItInThePicture() {
    for (int i = 0; i < 50; i++) {
      Pose pose = Framing.inside(LEFT, 120, 100, 0.1, random);

      assertThat(left(pose)).isGreaterThanOrEqualTo(0);
      assertThat(left(pose) + 45).isLessThanOrEqualTo(120);
      assertThat(pose.middleY()).isBetween(45.0, 55.0);
    }
  }

  @Test
  void crossing_cutsAtMostSoMuchOff() {
    for (int i = 0; i < 50; i++) {
      Pose pose = Framing.crossing(LEFT, 120, 100, 0.1, random);

      double beyond =
          Math.max(
              Math.max(-left(pose), left(pose) + 45 - 120) / 45,
              Math.max(45 - pose.middleY(), pose.middleY() + 45 - 100) / 90);
      assertThat(beyond).isBetween(-1e-9, 0.15);
    }
  }

  private static double left(Pose pose) {
    return pose.middleX() - pose.box() / 2;
  }
}
