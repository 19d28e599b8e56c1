package io.penderie.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.scene.PictureFile;
import io.penderie.scene.RgbPicture;
import org.junit.jupiter.api.Test;

class GroundPatchesTest {

  private static final PhotoPreparation PREPARATION =
      new PhotoPreparation(ImageLimits.DEFAULTS, new InputSpec(28, 28, 0.286f, 0.353f));

  @Test
  void patch_isTheGroundBesideTheGarment() {
    // A dark garment on a light, green ground that leaves the left half free.
    RgbPicture photograph =
        RgbPicture.of(
            200, 160, (x, y) -> x >= 110 && x < 180 && y >= 30 && y < 130 ? 0x202030 : 0x90C090);

    RgbPicture patch = GroundPatches.of(PictureFile.png(photograph), PREPARATION).orElseThrow();

    assertThat(patch.argb()).containsOnly(0xFF90C090);
    assertThat(patch.width()).isBetween(80, 110);
    assertThat(patch.height()).isEqualTo(160);
  }

  @Test
  void photographWithoutAGarment_givesNone() {
    byte[] empty = PictureFile.png(RgbPicture.plain(120, 120, 0x90C090));

    assertThat(GroundPatches.of(empty, PREPARATION)).isEmpty();
  }

  @Test
  void unevenness_isTheDeviationOfItsParts() {
    RgbPicture halves = RgbPicture.of(40, 40, (x, y) -> x < 20 ? 0x505050 : 0x787878);

    assertThat(GroundPatches.unevenness(halves)).isCloseTo(20, within(1e-9));
    assertThat(GroundPatches.unevenness(RgbPicture.plain(9, 7, 0x404040)))
        .isCloseTo(0, within(1e-5));
  }
}
