package io.penderie.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextureTest {

  @ParameterizedTest
  @EnumSource(Texture.class)
  void paint_staysWithinItsContrast(Texture texture) {
    for (int seed = 0; seed < 10; seed++) {
      RgbPicture picture =
          Backdrop.textured(texture, 0x646464, 0.5).paint(80, 60, new SplittableRandom(seed));

      int least = IntStream.of(picture.argb()).map(pixel -> pixel & 0xFF).min().orElseThrow();
      int most = IntStream.of(picture.argb()).map(pixel -> pixel & 0xFF).max().orElseThrow();
      assertThat(least).isBetween(50, 99);
      assertThat(most).isBetween(101, 150);
    }
  }

  @Test
  void paint_withoutContrast_isPlain() {
    RgbPicture picture =
        Backdrop.textured(Texture.WOOD, 0x804020, 0).paint(20, 10, new SplittableRandom(1));

    assertThat(picture.argb()).containsOnly(0xFF804020);
  }

  @Test
  void paint_isOfTheSameScaleInAnySize() {
    Backdrop backdrop = Backdrop.textured(Texture.UNEVEN_LIGHT, 0x808080, 0.5);

    RgbPicture small = backdrop.paint(50, 50, new SplittableRandom(1));
    RgbPicture large = backdrop.paint(150, 150, new SplittableRandom(1));

    for (int i = 0; i < 50; i++) {
      assertThat(large.at(3 * i + 1, 3 * i + 1)).isEqualTo(small.at(i, i));
    }
  }
}
