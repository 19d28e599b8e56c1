package io.penderie.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

  /** 100 pictures of one pixel, whose value is their index: 40 of class 0, 50 of 1, 10 of 2. */
  private static final ImageSet SET =
      ImageSet.of(
          1,
          1,
          IntStream.range(0, 100).mapToObj(i -> new byte[] {(byte) i}).toArray(byte[][]::new),
          IntStream.range(0, 100).map(i -> i % 10 == 9 ? 2 : i % 10 < 4 ? 0 : 1).toArray());

  @Test
  void cut_takesTheSameShareOfEachClass() {
    Split split = Split.stratified(SET, 0.2, 1);

    assertThat(counts(split.validation())).containsExactly(8, 10, 2);
    assertThat(counts(split.training())).containsExactly(32, 40, 8);
  }

  @Test
  void cut_roundsEachClassToTheNearestPicture() {
    // 0.06 of 40, 50 and 10: 2.4, 3.0 and 0.6.
    assertThat(counts(Split.stratified(SET, 0.06, 1).validation())).containsExactly(2, 3, 1);
  }

  @Test
  void parts_areDisjointAndComplete() {
    Split split = Split.stratified(SET, 0.3, 5);

    int[] all =
        IntStream.concat(
                Arrays.stream(ids(split.training())), Arrays.stream(ids(split.validation())))
            .sorted()
            .toArray();

    assertThat(all).isEqualTo(IntStream.range(0, 100).toArray());
  }

  @Test
  void parts_keepTheOrderOfTheSet() {
    Split split = Split.stratified(SET, 0.3, 5);

    assertThat(ids(split.training())).isSorted();
    assertThat(ids(split.validation())).isSorted();
  }

  @Test
  void sameSeed_givesTheSameCut() {
    assertThat(ids(Split.stratified(SET, 0.3, 5).validation()))
        .isEqualTo(ids(Split.stratified(SET, 0.3, 5).validation()));
  }

  @Test
  void anotherSeed_givesAnotherCut() {
    assertThat(ids(Split.stratified(SET, 0.3, 5).validation()))
        .isNotEqualTo(ids(Split.stratified(SET, 0.3, 6).validation()));
  }

  @Test
  void fractionZero_leavesValidationEmpty() {
    Split split = Split.stratified(SET, 0, 5);

    assertThat(split.validation().size()).isZero();
    assertThat(ids(split.training())).isEqualTo(IntStream.range(0, 100).toArray());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1, 1.5, Double.NaN, Double.POSITIVE_INFINITY})
  void invalidFraction_isRefused(double fraction) {
    assertThatThrownBy(() -> Split.stratified(SET, fraction, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Double.toString(fraction));
  }

  private static int[] ids(ImageSet set) {
    return IntStream.range(0, set.size()).map(i -> set.pixel(i, 0)).toArray();
  }

  private static int[] counts(ImageSet set) {
    int[] counts = new int[3];
    for (int label : set.labels()) {
      counts[label]++;
    }
    return counts;
  }
}
