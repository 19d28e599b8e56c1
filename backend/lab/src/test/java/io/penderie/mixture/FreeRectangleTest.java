package io.penderie.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreeRectangleTest {

  @Test
  void largest_isFoundBetweenWhatIsTaken() {
    // . # . . .
    // . . . . .
    // # . . . #
    boolean[] free = grid(".#...", ".....", "#...#");

    // Three rows high it is two wide; two rows high at columns 1 to 3 it is 6; so is 2 to 4 above.
    assertThat(FreeRectangle.largest(free, 5)).contains(new FreeRectangle(2, 0, 3, 2));
  }

  @Test
  void nothingFree_givesNone() {
    assertThat(FreeRectangle.largest(grid("##", "##"), 2)).isEmpty();
  }

  @Test
  void clear_keepsItsDistance() {
    boolean[] taken = new boolean[25];
    taken[2] = true; // the middle of the first row

    assertThat(FreeRectangle.clearOf(taken, 5, 1))
        .isEqualTo(grid(".###.", ".###.", ".....", ".....", "....."));
  }

  /** True where there is a dot. */
  private static boolean[] grid(String... rows) {
    String all = String.join("", rows);
    boolean[] free = new boolean[all.length()];
    for (int i = 0; i < free.length; i++) {
      free[i] = all.charAt(i) == '.';
    }
    return free;
  }
}
