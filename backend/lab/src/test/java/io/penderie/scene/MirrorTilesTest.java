package io.penderie.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MirrorTilesTest {

  @Test
  void places_goToAndFro() {
    assertThat(IntStream.range(-4, 8).map(i -> MirrorTiles.mirrored(i, 3)))
        .containsExactly(2, 2, 1, 0, 0, 1, 2, 2, 1, 0, 0, 1);
  }

  @Test
  void patch_goesOnWithoutSeams() {
    // From black to white over 8 pixels: neighbours are never further apart than in the patch.
    RgbPicture patch = RgbPicture.of(8, 8, (x, y) -> 0x1F1F1F * x);

    RgbPicture tiled = Backdrop.photographed(patch, 1).paint(40, 40, new SplittableRandom(3));

    for (int y = 1; y < 40; y++) {
      for (int x = 1; x < 40; x++) {
        int here = tiled.at(x, y) & 0xFF;
        assertThat(Math.abs(here - (tiled.at(x - 1, y) & 0xFF))).isLessThanOrEqualTo(32);
        assertThat(Math.abs(here - (tiled.at(x, y - 1) & 0xFF))).isLessThanOrEqualTo(32);
      }
    }
  }
}
