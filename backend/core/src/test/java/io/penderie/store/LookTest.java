package io.penderie.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.picture.GrayPicture;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookTest {

  @Test
  void looks_areNear_upToADifferenceOfTwelveInAnyField() {
    Look gray = look(100, -1, 0);

    assertThat(gray.isNear(look(100, 5, 112))).isTrue();
    assertThat(gray.distance(look(100, 5, 112))).isEqualTo(12);
    assertThat(gray.isNear(look(100, 5, 113))).isFalse();
    assertThat(gray.isNear(look(88, -1, 0))).isTrue();
    assertThat(gray.isNear(look(87, -1, 0))).isFalse();
  }

  @Test
  void look_isTheSameAfterItWasWritten() {
    Look look = look(100, 7, 250);

    assertThat(Look.of(look.base64())).isEqualTo(look).hasSameHashCodeAs(look);
  }

  @Test
  void pairs_areAllThoseThatAreNear_theNearestFirst() {
    // Their means are 100, 200, 105, 99 and 188.
    List<Look> looks =
        List.of(
            look(100, -1, 0),
            look(200, -1, 0),
            look(105, -1, 0),
            look(99, -1, 0),
            look(188, -1, 0));

    assertThat(NearPairs.among(looks))
        .containsExactly(
            new NearPairs.Pair(0, 3, 1),
            new NearPairs.Pair(0, 2, 5),
            new NearPairs.Pair(2, 3, 6),
            new NearPairs.Pair(1, 4, 12));
  }

  /** Even gray, but for one of its 64 fields. */
  private static Look look(int gray, int field, int other) {
    byte[] pixels = new byte[64];
    Arrays.fill(pixels, (byte) gray);
    if (field >= 0) {
      pixels[field] = (byte) other;
    }
    return Look.of(new GrayPicture(8, 8, pixels));
  }
}
