package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.picture.ColorPicture;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class BackgroundPlaneTest {

  private static final int WIDTH = 60;
  private static final int HEIGHT = 40;

  @Test
  void lightThatFallsOffEvenly_isBackground() {
    LabPicture picture = picture((x, y) -> 80 - 0.7 * x - 0.3 * y);

    float[] distances = BackgroundPlane.fit(picture).distances(picture);

    for (float distance : distances) {
      assertThat(distance).isCloseTo(0, within(0.01f));
    }
  }

  @Test
  void garmentThatTouchesAnEdge_doesNotBendIt() {
    // A dark square that takes the middle third of the lower edge.
    LabPicture picture = picture((x, y) -> x >= 20 && x < 40 && y >= 20 ? 20 : 80 - 0.3 * x);

    float[] distances = BackgroundPlane.fit(picture).distances(picture);

    assertThat(distances[5 * WIDTH + 5]).isLessThan(0.5f);
    assertThat(distances[39 * WIDTH + 15]).isLessThan(0.5f);
    assertThat(distances[39 * WIDTH + 30]).isEqualTo(BackgroundPlane.MOST);
  }

  @Test
  void distance_isInUnitsOfTheBordersScatter() {
    // Noise of up to 4 lightness levels more or less; the middle 10 levels more.
    Random random = new Random(5);
    LabPicture rough =
        picture(
            (x, y) -> x >= 20 && x < 40 && y >= 10 && y < 30 ? 60 : 46 + 8 * random.nextDouble());

    float[] distances = BackgroundPlane.fit(rough).distances(rough);

    // Half of the border is within 2 levels, so the scatter is 1.4826 * 2.
    assertThat(distances[20 * WIDTH + 30]).isCloseTo(10 / 2.97f, within(0.6f));
  }

  @Test
  void onePixel_hasNoDistanceToItself() {
    LabPicture picture =
        new LabPicture(1, 1, new float[] {50}, new float[] {10}, new float[] {-10});

    assertThat(BackgroundPlane.fit(picture).distances(picture)).containsExactly(0);
  }

  @Test
  void picture_showsTheBackgroundAlone() {
    LabPicture picture = picture((x, y) -> x >= 20 && x < 40 && y >= 10 && y < 30 ? 10 : 60);

    ColorPicture background = BackgroundPlane.fit(picture).picture();

    assertThat(background.argb()).hasSize(WIDTH * HEIGHT);
    // Lightness 60 is 0x91 in gray.
    assertThat(Arrays.stream(background.argb()).map(ColorPicture::green))
        .allMatch(green -> Math.abs(green - 0x91) <= 2);
  }

  private static LabPicture picture(DoubleBinaryOperator lightness) {
    float[] values = new float[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        values[y * WIDTH + x] = (float) lightness.applyAsDouble(x, y);
      }
    }
    return new LabPicture(
        WIDTH, HEIGHT, values, new float[WIDTH * HEIGHT], new float[WIDTH * HEIGHT]);
  }
}
