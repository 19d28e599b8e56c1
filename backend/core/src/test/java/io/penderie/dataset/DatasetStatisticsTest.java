package io.penderie.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetStatisticsTest {

  /** Two pictures of class 0, one of class 2, none of class 1. */
  private static final ImageSet SET =
      ImageSet.of(
          2, 1, new byte[][] {{0, (byte) 255}, {1, (byte) 254}, {0, 0}}, new int[] {0, 0, 2});

  private static final DatasetStatistics STATISTICS = DatasetStatistics.of(SET, 3);

  @Test
  void counts_areByClass() {
    assertThat(STATISTICS.count()).isEqualTo(3);
    assertThat(STATISTICS.countsByClass()).containsExactly(2, 0, 1);
  }

  @Test
  void moments_areThoseOfAllPixels() {
    // Pixels 0, 255, 1, 254, 0, 0: sum 510, mean 85. Squared differences 3 * 7225 + 7056 + 28900
    // + 28561 = 86192, by 6 pixels 14365.33, whose root is 119.8555.
    assertThat(STATISTICS.pixelMean()).isEqualTo(85.0 / 255, within(1e-12));
    assertThat(STATISTICS.pixelDeviation()).isEqualTo(119.85546 / 255, within(1e-7));
  }

  @Test
  void histogram_countsEachValue() {
    assertThat(STATISTICS.histogram()).hasSize(256);
    assertThat(STATISTICS.histogram().get(0)).isEqualTo(3);
    assertThat(STATISTICS.histogram().get(1)).isEqualTo(1);
    assertThat(STATISTICS.histogram().get(2)).isZero();
    assertThat(STATISTICS.histogram().get(254)).isEqualTo(1);
    assertThat(STATISTICS.histogram().get(255)).isEqualTo(1);
  }

  @Test
  void meanPictures_areRoundedToNearest() {
    // 0.5 and 254.5 round up.
    assertThat(STATISTICS.meanPictures().get(0)).containsExactly(1, 255);
    assertThat(STATISTICS.meanPictures().get(1)).containsExactly(0, 0);
    assertThat(STATISTICS.meanPictures().get(2)).containsExactly(0, 0);
  }

  @Test
  void meanPictures_areCopiedInAndOut() {
    byte[] picture = {7};
    DatasetStatistics statistics =
        new DatasetStatistics(1, List.of(1), 0, 0, Collections.nCopies(256, 0L), List.of(picture));
    picture[0] = 8;
    statistics.meanPictures().get(0)[0] = 9;

    assertThat(statistics.meanPictures().get(0)).containsExactly(7);
  }

  @Test
  void equality_isByValue() {
    assertThat(STATISTICS).isEqualTo(DatasetStatistics.of(SET, 3));
    assertThat(STATISTICS).hasSameHashCodeAs(DatasetStatistics.of(SET, 3));
    assertThat(STATISTICS).isNotEqualTo(DatasetStatistics.of(SET.select(new int[] {0, 2}), 3));
  }

  @Test
  void emptySet_hasZeros() {
    DatasetStatistics empty = DatasetStatistics.of(SET.select(new int[0]), 3);

    assertThat(empty.countsByClass()).containsExactly(0, 0, 0);
    assertThat(empty.pixelMean()).isZero();
    assertThat(empty.pixelDeviation()).isZero();
  }

  @Test
  void pictureBeyondTheClasses_isRefused() {
    assertThatThrownBy(() -> DatasetStatistics.of(SET, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("picture 2 is of class 2");
  }

  @Test
  void contradictions_areRefused() {
    List<Long> bins = Collections.nCopies(256, 0L);
    List<byte[]> pictures = List.of(new byte[1]);
    assertThatThrownBy(() -> new DatasetStatistics(2, List.of(1), 0, 0, bins, pictures))
        .hasMessageContaining("do not sum to 2");
    assertThatThrownBy(() -> new DatasetStatistics(1, List.of(1), Double.NaN, 0, bins, pictures))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new DatasetStatistics(1, List.of(1), 0, 0, List.of(1L), pictures))
        .hasMessageContaining("1 bins");
    assertThatThrownBy(() -> new DatasetStatistics(1, List.of(1), 0, 0, bins, List.of()))
        .hasMessageContaining("0 mean pictures for 1 classes");
  }
}
