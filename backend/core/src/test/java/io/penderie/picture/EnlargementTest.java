package io.penderie.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnlargementTest {

  @Test
  void factorTwo_weighsNeighboursByThreeQuartersAndOne() {
    // Centres lie at -0.25, 0.25, 0.75 and 1.25 of the two pixels 0 and 100.
    assertThat(Enlargement.enlarge(new byte[] {0, 100}, 2, 1, 2))
        .containsExactly(0, 25, 75, 100, 0, 25, 75, 100);
  }

  @Test
  void rows_areWeighedAsColumnsAre() {
    assertThat(Enlargement.enlarge(new byte[] {0, 100}, 1, 2, 2))
        .containsExactly(0, 0, 25, 25, 75, 75, 100, 100);
  }

  @Test
  void whitePicture_staysWhite() {
    byte white = (byte) 255;
    assertThat(Enlargement.enlarge(new byte[] {white, white, white, white}, 2, 2, 3))
        .hasSize(36)
        .containsOnly(white);
  }

  @Test
  void factorOne_givesACopy() {
    byte[] source = {1, 2, 3, 4};
    byte[] copy = Enlargement.enlarge(source, 2, 2, 1);
    assertThat(copy).isEqualTo(source).isNotSameAs(source);
  }

  @Test
  void wrongSizeOrFactor_isRefused() {
    assertThatThrownBy(() -> Enlargement.enlarge(new byte[3], 2, 2, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Enlargement.enlarge(new byte[4], 2, 2, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void planes_areEnlargedEachByItself() {
    assertThat(Enlargement.enlarge(new byte[] {0, 100, 8, 8, 100, 0}, 2, 1, 2))
        .containsExactly(
            0, 25, 75, 100, 0, 25, 75, 100, 8, 8, 8, 8, 8, 8, 8, 8, 100, 75, 25, 0, 100, 75, 25, 0);
  }
}
