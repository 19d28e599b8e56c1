package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.ImageSet;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.testing.Photographs;
import io.penderie.photo.testing.Photographs.Ground;
import io.penderie.photo.testing.PictureFiles;
import io.penderie.photo.testing.Pictures;
import io.penderie.photo.testing.PngBuilder;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound files of pictures that no garment finder expects, for networks of both sizes. */
class HostilePicturesTest {

  private static ImageSet garments;

  @BeforeAll
  static void read() {
    garments = FashionMnist.folder(Path.of(System.getProperty("penderie.home"))).read().test();
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 56})
  void pictureOfOneColour_isTakenWhole(int side) {
    for (int rgb : new int[] {0, 0xFFFFFF, 0x808080, 0xC02040}) {
      Preparation prepared = prepare(filled(120, 90, rgb), side);

      assertThat(prepared.datasetLike()).as("%x", rgb).isEqualTo(rgb == 0);
      assertThat(prepared.first().area()).isEqualTo(new Corrections.Area(0, 0, 1, 1));
      assertThat(prepared.picture().planes()).hasSize(side * side);
      assertThat(prepared.stages(prepared.first())).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 56})
  void onePixel_fillsTheCanvas(int side) {
    Preparation prepared = preparation(side).prepare(PictureFiles.onePixel(), Corrections.NONE);

    assertThat(prepared.picture().planes()).hasSize(side * side).containsOnly(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 56})
  void stripesAndNoise_areAnswered(int side) {
    BufferedImage upright = filled(200, 150, 0xFFFFFF);
    BufferedImage level = filled(150, 200, 0xFFFFFF);
    BufferedImage fine = filled(200, 150, 0xFFFFFF);
    BufferedImage noise = filled(150, 200, 0);
    Random random = new Random(3);
    for (int y = 0; y < 150; y++) {
      for (int x = 0; x < 200; x++) {
        if (x / 10 % 2 == 0) {
          upright.setRGB(x, y, 0x202020);
          level.setRGB(y, x, 0x4080C0);
        }
        if (x % 2 == 0) {
          fine.setRGB(x, y, 0);
        }
        noise.setRGB(y, x, random.nextInt(1 << 24));
      }
    }

    for (BufferedImage image : new BufferedImage[] {upright, level, fine, noise}) {
      assertThat(prepare(image, side).picture().planes()).hasSize(side * side);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 56})
  void garmentThatTouchesAllEdges_comesOutLight(int side) {
    byte[] pullover = garments.pixels(1); // 21 of 28 pixels wide, and as high as its picture
    for (Ground ground : new Ground[] {Ground.WHITE_PAPER, Ground.CARPET, Ground.RED_CLOTH}) {
      BufferedImage photograph = Photographs.of(pullover, 0x1C2448, ground, 225, 300, 300 / 225.0);

      Preparation prepared = prepare(photograph, side);

      assertThat(prepared.first().garmentFound()).as("%s", ground).isTrue();
      assertThat(Overlap.of(prepared.picture().plane(0), pullover))
          .as("%s", ground)
          .isGreaterThan(0.85);
      assertThat(prepared.first().area().width()).isGreaterThan(0.95);
      assertThat(prepared.first().area().height()).isGreaterThan(0.95);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 56})
  void clothThatFillsThePicture_isTakenWholeOrNearlySo(int side) {
    BufferedImage image = filled(200, 200, 0x203040);
    for (int i = 0; i < 200; i++) {
      image.setRGB(i, 0, 0xFFFFFF);
    }

    assertThat(prepare(image, side).first().area().width()).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 56})
  void extremeProportions_areAnswered(int side) {
    for (BufferedImage image :
        new BufferedImage[] {filled(3000, 2, 0xFF), filled(1, 900, 0xFF), filled(16_384, 1, 0)}) {
      image.setRGB(0, 0, 0xFFFFFF);

      assertThat(prepare(image, side).picture().planes()).hasSize(side * side);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 56})
  void hugePicture_isPreparedAsASmallOne(int side) {
    byte[] boot = garments.pixels(0);
    boolean[] silhouette = Photographs.silhouette(boot);
    int large = 7000; // 49 million pixels, one bit each
    byte[][] rows = new byte[large][];
    for (int y = 0; y < large; y++) {
      rows[y] = y % 250 == 0 ? new byte[large / 8] : rows[y - 1];
      for (int x = 0; y % 250 == 0 && x < large; x++) {
        if (!silhouette[y / 250 * 28 + x / 250]) {
          rows[y][x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    byte[] file = new PngBuilder().header(large, large, 1, PngBuilder.GRAY).rows(rows).end();

    Preparation prepared = preparation(side).prepare(file, Corrections.NONE);

    assertThat(prepared.first().garmentFound()).isTrue();
    assertThat(Overlap.of(prepared.picture().plane(0), boot)).isGreaterThan(0.9);
  }

  private static PhotoPreparation preparation(int side) {
    return new PhotoPreparation(ImageLimits.DEFAULTS, new InputSpec(side, side, 0.5f, 0.5f));
  }

  private static Preparation prepare(BufferedImage image, int side) {
    return preparation(side).prepare(Pictures.file(image, "png"), Corrections.NONE);
  }

  private static BufferedImage filled(int width, int height, int rgb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, rgb);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }
}
