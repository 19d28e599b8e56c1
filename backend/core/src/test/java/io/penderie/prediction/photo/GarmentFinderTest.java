package io.penderie.prediction.photo;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.ImageSet;
import io.penderie.model.InputSpec;
import io.penderie.prediction.testing.Photographs;
import io.penderie.prediction.testing.Photographs.Ground;
import io.penderie.prediction.testing.Pictures;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
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

      assertThat(prepared.garmentFound()).isTrue();
      assertThat(overlap(prepared, garment)).as("garment %d", index).isGreaterThan(0.85);
    }
  }

  @Test
  void lightAndDarkGarments_bothComeOutLight() {
    byte[] pullover = garments.pixels(1);
    for (int dye : new int[] {NAVY, CREAM, GREEN}) {
      for (Ground ground : new Ground[] {Ground.RED_CLOTH, Ground.GRAY_WALL}) {
        Preparation prepared = prepare(Photographs.of(pullover, dye, ground, 300, 400));

        assertThat(overlap(prepared, pullover)).as("%x on %s", dye, ground).isGreaterThan(0.85);
        assertThat(meanOfGarment(prepared)).as("%x on %s", dye, ground).isGreaterThan(110);
      }
    }
  }

  @Test
  void garmentThatTouchesTwoEdges_isFound() {
    byte[] trouser = garments.pixels(2);
    BufferedImage photograph = Photographs.of(trouser, NAVY, Ground.WOOD, 300, 300, 1.05);

    assertThat(overlap(prepare(photograph), trouser)).isGreaterThan(0.8);
  }

  @Test
  void smallGarment_isCroppedTight() {
    byte[] boot = garments.pixels(0);
    BufferedImage photograph = Photographs.of(boot, NAVY, Ground.UNEVEN_LIGHT, 400, 400, 0.3);

    Preparation prepared = prepare(photograph);

    assertThat(overlap(prepared, boot)).isGreaterThan(0.75);
    assertThat(prepared.area().width()).isBetween(0.25, 0.36);
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

    assertThat(overlap(prepared, boot)).isGreaterThan(0.9);
    assertThat(meanOfGarment(prepared)).isGreaterThan(200);
  }

  @Test
  void evenPicture_isTakenWhole() {
    for (int rgb : new int[] {0, 0xFFFFFF, 0x808080, 0xC02040}) {
      BufferedImage image = filled(120, 90, rgb);

      Preparation prepared = prepare(image);

      assertThat(prepared.area()).isEqualTo(new Corrections.Area(0, 0, 1, 1));
      assertThat(prepared.picture().pixels()).hasSize(784);
    }
  }

  @Test
  void stripesAndNoise_areAnsweredWithinTheCanvas() {
    BufferedImage stripes = filled(200, 150, 0xFFFFFF);
    BufferedImage noise = filled(150, 200, 0);
    Random random = new Random(3);
    for (int y = 0; y < 150; y++) {
      for (int x = 0; x < 200; x++) {
        if (x / 10 % 2 == 0) {
          stripes.setRGB(x, y, 0x202020);
        }
        noise.setRGB(y, x, random.nextInt(1 << 24));
      }
    }

    assertThat(prepare(stripes).picture().pixels()).hasSize(784);
    assertThat(prepare(noise).picture().pixels()).hasSize(784);
  }

  @Test
  void garmentThatFillsThePicture_isTakenWholeOrNearlySo() {
    BufferedImage image = filled(200, 200, 0x203040);
    for (int i = 0; i < 200; i++) {
      image.setRGB(i, 0, 0xFFFFFF);
    }

    Preparation prepared = prepare(image);

    assertThat(prepared.area().width()).isGreaterThan(0.9);
  }

  @Test
  void extremeProportions_areAnswered() {
    for (BufferedImage image : new BufferedImage[] {filled(3000, 2, 0xFF), filled(1, 900, 0xFF)}) {
      image.setRGB(0, 0, 0xFFFFFF);
      assertThat(prepare(image).picture().pixels()).hasSize(784);
    }
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
    assertThat(prepared.picture().pixels()).isEqualTo(boot);
  }

  private Preparation prepare(BufferedImage image) {
    return preparation.prepare(Pictures.file(image, "png"), Corrections.NONE);
  }

  /**
   * Of what is garment in either picture, the part that is in both, a pixel's shift allowed: where
   * a garment ends between two pixels, either is right.
   */
  private static double overlap(Preparation prepared, byte[] garment) {
    boolean[] expected = Photographs.silhouette(garment);
    double best = 0;
    for (int down = -1; down <= 1; down++) {
      for (int across = -1; across <= 1; across++) {
        best = Math.max(best, overlap(prepared.picture().pixels(), expected, across, down));
      }
    }
    return best;
  }

  private static double overlap(byte[] pixels, boolean[] expected, int across, int down) {
    int both = 0;
    int either = 0;
    for (int i = 0; i < pixels.length; i++) {
      int x = i % 28 - across;
      int y = i / 28 - down;
      boolean found = x >= 0 && y >= 0 && x < 28 && y < 28 && (pixels[y * 28 + x] & 0xFF) > 20;
      both += found && expected[i] ? 1 : 0;
      either += found || expected[i] ? 1 : 0;
    }
    return (double) both / either;
  }

  private static double meanOfGarment(Preparation prepared) {
    byte[] pixels = prepared.picture().pixels();
    int[] garment = new int[pixels.length];
    int count = 0;
    for (byte pixel : pixels) {
      if ((pixel & 0xFF) > 20) {
        garment[count++] = pixel & 0xFF;
      }
    }
    return Arrays.stream(garment, 0, count).average().orElse(0);
  }

  private static BufferedImage filled(int width, int height, int rgb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, rgb);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }
}
