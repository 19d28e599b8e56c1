package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.PictureRecipe;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputSpecTest {

  private static final InputSpec SPEC = new InputSpec(3, 2, 0.2f, 0.5f);

  @ParameterizedTest
  // (0 - 0.2) / 0.5, (51 / 255 - 0.2) / 0.5, (255 / 255 - 0.2) / 0.5
  @CsvSource({"0, -0.4", "51, 0", "255, 1.6"})
  void pixel_isShiftedAndScaled(int pixel, float expected) {
    assertThat(SPEC.normalise(pixel)).isCloseTo(expected, within());
  }

  @Test
  void bytes_areTakenAsUnsignedAndWrittenWhereAsked() {
    float[] target = {9, 9, 9, 9, 9};

    SPEC.normalise(new byte[] {7, (byte) 255, 51, 7}, 1, 2, target, 2);

    assertThat(target).containsExactly(new float[] {9, 9, 1.6f, 0, 9}, within());
  }

  @Test
  void values_areWidthTimesHeightTimesChannels() {
    assertThat(SPEC.values()).isEqualTo(6);
    assertThat(InputSpec.FASHION_MNIST.values()).isEqualTo(784);
    assertThat(SPEC.with(PictureRecipe.EXACT, 3).values()).isEqualTo(18);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "3, 0", "-1, 2"})
  void emptyPicture_isRefused(int width, int height) {
    assertThatThrownBy(() -> new InputSpec(width, height, 0.2f, 0.5f))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(width + "x" + height);
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 0.5", "1.1, 0.5", "NaN, 0.5", "0.2, 0", "0.2, -0.5", "0.2, 1.1", "0.2, NaN"})
  void impossibleStatistics_areRefused(float mean, float deviation) {
    assertThatThrownBy(() -> new InputSpec(3, 2, mean, deviation))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mean " + mean)
        .hasMessageContaining("deviation " + deviation);
  }

  private static Offset<Float> within() {
    return Offset.offset(1e-6f);
  }
}
