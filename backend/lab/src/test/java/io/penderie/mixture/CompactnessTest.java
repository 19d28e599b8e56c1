package io.penderie.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CompactnessTest {

  @Test
  void grays_areTheNearest_andWhiteStaysWhite() {
    byte[] pixels = {0, 1, 2, 5, 6, (byte) 253, (byte) 254, (byte) 255};

    assertThat(new Compactness(1, 64).gray(pixels))
        .containsExactly(0, 0, 4, 4, 8, (byte) 252, (byte) 255, (byte) 255);
    assertThat(Compactness.NONE.gray(pixels)).containsExactly(pixels);
  }

  @Test
  void firstVariant_alwaysStays() {
    List<byte[]> variants = List.of(new byte[] {0}, new byte[] {1}, new byte[] {2});

    for (int seed = 0; seed < 20; seed++) {
      List<byte[]> some = new Compactness(2, 256).some(variants, new SplittableRandom(seed));

      assertThat(some).hasSize(2).startsWith(variants.get(0)).doesNotHaveDuplicates();
    }
    assertThat(Compactness.NONE.some(variants, new SplittableRandom(1))).isEqualTo(variants);
  }

  @Test
  void whatCannotBe_isRefused() {
    assertThatThrownBy(() -> new Compactness(0, 256)).hasMessageContaining("there is 1 or more");
    for (int levels : new int[] {-2, 0, 1, 3, 512}) {
      assertThatThrownBy(() -> new Compactness(1, levels)).hasMessageContaining("2, 4, 8, ... 256");
    }
  }
}
