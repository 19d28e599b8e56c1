package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.ImageSet;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.testing.Photographs;
import io.penderie.photo.testing.Photographs.Ground;
import io.penderie.photo.testing.Pictures;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Photographs drawn from garments of the dataset: what comes out has the garment's shape. */
class GarmentFinderTest {

  private static final int NAVY = 0x1C2448;
  private static final int CREAM = 0xF4ECD8;
  private static final int GREEN = 0x3C8C50;

  private static ImageSet garments;

  private final PhotoPreparation preparation =
      new PhotoPreparation(ImageLimits.DEFAULTS, InputSpec.FASHION_MNIST);

  @BeforeAll
  static void read() {
    garments = FashionMnist.folder(Path.of(System.getProperty("penderie.home"))).read().test();
  }

  @ParameterizedTest
  @EnumSource
  void garment_isFoundOnEveryGround(Ground ground) {
    int dye = ground == Ground.BLACK_CLOTH ? CREAM : NAVY;
    for (int index : new int[] {0, 1, 2}) { // boot, pullover, trouser
      byte[] garment = garments.pixels(index);
      BufferedImage photograph = Photographs.of(garment, dye, ground, 400, 300);

      Preparation prepared = prepare(photograph);

      assertThat(prepared.first().garmentFound()).isTrue();
      assertThat(Overlap.of(prepared.picture().plane(0), garment))
          .as("garment %d", index)
          .isGreaterThan(0.85);
    }
  }

  @Test
  void lightAndDarkGarments_bothComeOutLight() {
    byte[] pullover = garments.pixels(1);
    for (int dye : new int[] {NAVY, CREAM, GREEN}) {
      for (Ground ground : new Ground[] {Ground.RED_CLOTH, Ground.GRAY_WALL}) {
        Preparation prepared = prepare(Photographs.of(pullover, dye, ground, 300, 400));

        assertThat(Overlap.of(prepared.picture().plane(0), pullover))
            .as("%x on %s", dye, ground)
            .isGreaterThan(0.85);
        assertThat(meanOfGarment(prepared)).as("%x on %s", dye, ground).isGreaterThan(110);
      }
    }
  }

  @Test
  void garmentThatTouchesTwoEdges_isFound() {
    byte[] trouser = garments.pixels(2);
    BufferedImage photograph = Photographs.of(trouser, NAVY, Ground.WOOD, 300, 300, 1.05);

    assertThat(Overlap.of(prepare(photograph).picture().plane(0), trouser)).isGreaterThan(0.8);
  }

  @Test
  void smallGarment_isCroppedTight() {
    byte[] boot = garments.pixels(0);
    BufferedImage photograph = Photographs.of(boot, NAVY, Ground.UNEVEN_LIGHT, 400, 400, 0.3);

    Preparation prepared = prepare(photograph);

    assertThat(Overlap.of(prepared.picture().plane(0), boot)).isGreaterThan(0.75);
    assertThat(prepared.first().area().width()).isBetween(0.25, 0.36);
  }

  @Test
  void cutOutGarment_isTakenByItsOpacity() {
    byte[] boot = garments.pixels(0);
    boolean[] silhouette = Photographs.silhouette(boot);
    BufferedImage image = new BufferedImage(280, 280, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 280; y++) {
      for (int x = 0; x < 280; x++) {
        // White, so that on white nothing would be left of it.
        image.setRGB(x, y, silhouette[y / 10 * 28 + x / 10] ? 0xFFFFFFFF : 0);
      }
    }

    Preparation prepared = prepare(image);

    assertThat(Overlap.of(prepared.picture().plane(0), boot)).isGreaterThan(0.9);
    assertThat(meanOfGarment(prepared)).isGreaterThan(200);
  }

  @Test
  void datasetPicture_ofAnotherSize_keepsItsBrightness() {
    byte[] boot = garments.pixels(0);
    BufferedImage doubled = new BufferedImage(56, 56, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 56; y++) {
      for (int x = 0; x < 56; x++) {
        doubled.getRaster().setSample(x, y, 0, boot[y / 2 * 28 + x / 2] & 0xFF);
      }
    }

    Preparation prepared = prepare(doubled);

    assertThat(prepared.datasetLike()).isTrue();
    assertThat(prepared.picture().planes()).isEqualTo(boot);
  }

  private Preparation prepare(BufferedImage image) {
    return preparation.prepare(Pictures.file(image, "png"), Corrections.NONE);
  }

  private static double meanOfGarment(Preparation prepared) {
    byte[] pixels = prepared.picture().planes();
    int[] garment = new int[pixels.length];
    int count = 0;
    for (byte pixel : pixels) {
      if ((pixel & 0xFF) > 20) {
        garment[count++] = pixel & 0xFF;
      }
    }
    return Arrays.stream(garment, 0, count).average().orElse(0);
  }
}
