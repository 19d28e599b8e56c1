package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

  /**
   * Four pictures: two of class 0, one of which is taken for 1; one of 1; one of 2, taken for 0.
   */
  private static final ConfusionMatrix MATRIX =
      ConfusionMatrix.of(new int[] {0, 0, 1, 2}, new int[] {0, 1, 1, 0}, 3);

  @Test
  void rows_areTheTruth() {
    assertThat(MATRIX.counts()).isDeepEqualTo(new int[][] {{1, 1, 0}, {0, 1, 0}, {1, 0, 0}});
    assertThat(MATRIX.count(2, 0)).isEqualTo(1);
    assertThat(MATRIX.count(0, 2)).isZero();
  }

  @Test
  void sums_areOfRowsColumnsDiagonalAndAll() {
    assertThat(MATRIX.support(0)).isEqualTo(2);
    assertThat(MATRIX.predictedAs(0)).isEqualTo(2);
    assertThat(MATRIX.predictedAs(2)).isZero();
    assertThat(MATRIX.correct()).isEqualTo(2);
    assertThat(MATRIX.total()).isEqualTo(4);
    assertThat(MATRIX.classes()).isEqualTo(3);
  }

  @Test
  void counts_areCopiedInAndOut() {
    int[][] counts = {{1, 0}, {0, 1}};
    ConfusionMatrix matrix = new ConfusionMatrix(counts);
    counts[0][0] = 7;
    matrix.counts()[1][1] = 8;

    assertThat(matrix).isEqualTo(new ConfusionMatrix(new int[][] {{1, 0}, {0, 1}}));
    assertThat(matrix).hasSameHashCodeAs(new ConfusionMatrix(new int[][] {{1, 0}, {0, 1}}));
    assertThat(matrix).hasToString("ConfusionMatrix[[1, 0], [0, 1]]");
  }

  @Test
  void anythingButASquareOfCounts_isRefused() {
    assertThatThrownBy(() -> new ConfusionMatrix(new int[0][0])).hasMessageContaining("without");
    assertThatThrownBy(() -> new ConfusionMatrix(new int[][] {{1, 2}, {3}}))
        .hasMessageContaining("row 1 has 1 columns, not 2");
    assertThatThrownBy(() -> new ConfusionMatrix(new int[][] {{1, -2}, {3, 4}}))
        .hasMessageContaining("row 0 has the count -2");
  }

  @Test
  void pairsOutsideTheClasses_areRefused() {
    assertThatThrownBy(() -> ConfusionMatrix.of(new int[] {0}, new int[] {3}, 3))
        .hasMessageContaining("picture 0: class 0 predicted as 3");
    assertThatThrownBy(() -> ConfusionMatrix.of(new int[] {-1}, new int[] {0}, 3))
        .hasMessageContaining("class -1");
    assertThatThrownBy(() -> ConfusionMatrix.of(new int[] {0, 1}, new int[] {0}, 3))
        .hasMessageContaining("2 true classes but 1");
  }
}
