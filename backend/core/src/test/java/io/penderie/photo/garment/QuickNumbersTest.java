package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is computed in another way than its definition says, because that is faster. */
class QuickNumbersTest {

  @Test
  void logistic_isTheLogisticFunction() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      double x = 28 * random.nextDouble() - 14; // also beyond the table
      assertThat(Logistic.of(x)).isCloseTo(1 / (1 + Math.exp(-x)), within(2e-12));
    }
    assertThat(Logistic.of(0)).isEqualTo(0.5);
    assertThat(Logistic.of(-1000)).isZero();
    assertThat(Logistic.of(1000)).isEqualTo(1);
    assertThat(Logistic.of(Double.NaN)).isNaN();
  }

  @Test
  void middle_isThatOfTheSortedNumbers() {
    Random random = new Random(2);
    for (int count = 1; count < 300; count++) {
      int values = 1 + random.nextInt(40);
      double[] numbers = random.ints(count, 0, values).asDoubleStream().toArray();
      double[] sorted = numbers.clone();
      Arrays.sort(sorted);

      assertThat(Middle.of(numbers, count)).isEqualTo(sorted[count / 2]);
    }
  }

  @Test
  void middle_ofSomeNumbers_leavesTheOthersOut() {
    assertThat(Middle.of(new double[] {3, 1, 2, -9, -9, -9}, 3)).isEqualTo(2);
  }

  @Test
  void middle_ofNumbersInOrderOrAllAlike_isFoundToo() {
    double[] rising = new double[10_001];
    Arrays.setAll(rising, i -> i);
    assertThat(Middle.of(rising, rising.length)).isEqualTo(5000);
    assertThat(Middle.of(new double[10_001], 10_001)).isZero();
  }
}
