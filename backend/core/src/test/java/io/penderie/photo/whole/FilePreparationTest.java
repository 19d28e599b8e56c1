package io.penderie.photo.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.penderie.dataset.PictureRecipe;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.photo.garment.Preparation;
import io.penderie.photo.garment.StagePicture;
import io.penderie.photo.testing.PictureFiles;
import io.penderie.photo.testing.Pictures;
import io.penderie.picture.PlanarPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FilePreparationTest {

  /** 4 wide, 2 high. */
  private static final byte[] WIDE = {10, 20, 30, 40, 50, 60, 70, 80};

  @Test
  void photograph_isWholeInTheMiddle_onTheMeanOfItsEdge() {
    PlanarPicture prepared =
        of(PictureRecipe.PHOTOGRAPH, 4, false).prepare(png(Pictures.gray(4, 2, WIDE)));

    // All eight pixels are the edge, their mean is 45; one row is free above and one below.
    assertThat(prepared.planes())
        .containsExactly(45, 45, 45, 45, 10, 20, 30, 40, 50, 60, 70, 80, 45, 45, 45, 45);
  }

  @Test
  void photograph_largerThanTheSquare_isAveraged() {
    byte[] pixels = {10, 20, 30, 40, 30, 40, 50, 60, 0, 0, 100, 100, 0, 0, 100, 100};

    PlanarPicture prepared =
        of(PictureRecipe.PHOTOGRAPH, 2, false).prepare(png(Pictures.gray(4, 4, pixels)));

    assertThat(prepared.planes()).containsExactly(25, 45, 0, 100);
  }

  @Test
  void photograph_heldOnItsSide_isUpright() {
    // Stored lying on its left side; turned clockwise its lower row becomes the left column.
    byte[] file = PictureFiles.pngRotated(4, 2, WIDE, 6);

    PlanarPicture prepared = of(PictureRecipe.PHOTOGRAPH, 4, false).prepare(file);

    assertThat(prepared.planes())
        .containsExactly(45, 50, 10, 45, 45, 60, 20, 45, 45, 70, 30, 45, 45, 80, 40, 45);
  }

  @Test
  void photograph_inColour_hasPlaneAfterPlane_eachOnItsOwnEdge() {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0x0A141E);
    image.setRGB(1, 0, 0x0C1E28);

    PlanarPicture prepared = of(PictureRecipe.PHOTOGRAPH, 2, true).prepare(png(image));

    assertThat(prepared.channels()).isEqualTo(3);
    // With one free row the picture lies above it.
    assertThat(prepared.planes()).containsExactly(10, 12, 11, 11, 20, 30, 25, 25, 30, 40, 35, 35);
  }

  @Test
  void exact_inColour_hasPlaneAfterPlane_andIsShownAsItWas() throws IOException {
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    int[] pixels = {0x010203, 0x040506, 0x070809, 0x0A0B0C};
    image.setRGB(0, 0, 2, 2, pixels, 0, 2);

    Preparation prepared = of(PictureRecipe.EXACT, 2, true).prepare(png(image), Corrections.NONE);

    assertThat(prepared.picture().planes()).containsExactly(1, 4, 7, 10, 2, 5, 8, 11, 3, 6, 9, 12);
    List<StagePicture> stages = prepared.stages(prepared.first());
    assertThat(stages).hasSize(2);
    assertThat(stages.get(1).rgb()).containsExactly(pixels);
    BufferedImage png = ImageIO.read(new ByteArrayInputStream(prepared.picture().png()));
    assertThat(png.getRGB(0, 1)).isEqualTo(0xFF070809);
  }

  @Test
  void exact_isEveryPixel_andRefusesOtherSizes() {
    byte[] pixels = {0, 50, 100, 127};
    FilePreparation exact = of(PictureRecipe.EXACT, 2, false);

    assertThat(exact.prepare(png(Pictures.gray(2, 2, pixels))).planes()).containsExactly(pixels);
    for (int[] size : new int[][] {{1, 1}, {3, 3}, {4, 4}, {2, 1}, {400, 400}}) {
      byte[] other = png(Pictures.gray(size[0], size[1], new byte[size[0] * size[1]]));
      assertThatExceptionOfType(ImageRejectedException.class)
          .as("%d x %d", size[0], size[1])
          .isThrownBy(() -> exact.prepare(other))
          .withMessageContaining("not 2 x 2 pixels");
    }
  }

  @Test
  void garment_isWhatThePredictionSees() {
    byte[] file = PictureFiles.jpeg();

    assertThat(of(PictureRecipe.GARMENT, 56, false).prepare(file).planes())
        .isEqualTo(
            new PhotoPreparation(ImageLimits.DEFAULTS, input(PictureRecipe.GARMENT, 56, false))
                .prepare(file)
                .pixels());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(PictureRecipe.GARMENT, 56, true))
        .withMessage("garments are prepared in gray");
  }

  @Test
  void badFile_isRefusedByAllRecipes() {
    for (PictureRecipe recipe : PictureRecipe.values()) {
      assertThatExceptionOfType(ImageRejectedException.class)
          .isThrownBy(() -> of(recipe, 28, false).prepare(new byte[] {1, 2, 3}));
    }
  }

  private static FilePreparation of(PictureRecipe recipe, int size, boolean colour) {
    return new FilePreparation(ImageLimits.DEFAULTS, input(recipe, size, colour));
  }

  private static InputSpec input(PictureRecipe recipe, int size, boolean colour) {
    return new InputSpec(size, size, colour ? 3 : 1, 0.2860f, 0.3530f, recipe);
  }

  private static byte[] png(BufferedImage image) {
    return Pictures.file(image, "png");
  }
}
