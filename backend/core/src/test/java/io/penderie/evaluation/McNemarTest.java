package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {

  /**
   * Of 1 toss either way is certain; of 5, all on one side: 2/32; of 10 tosses 2 on one side: 2 (1
   * + 10 + 45) / 1024; of 20 tosses 5: 2 * 21,700 / 2^20.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "1, 0, 1",
    "0, 5, 0.0625",
    "2, 8, 0.109375",
    "8, 2, 0.109375",
    "5, 15, 0.04138946533203125",
    "3, 3, 1",
    "50, 50, 1"
  })
  void pValue_isTwiceTheTailOfTheTosses(int onlyFirst, int onlySecond, double pValue) {
    McNemar test = McNemar.of(onlyFirst, onlySecond);

    assertThat(test.pValue()).isCloseTo(pValue, withinPercentage(1e-10));
    assertThat(test.onlyFirst()).isEqualTo(onlyFirst);
    assertThat(test.onlySecond()).isEqualTo(onlySecond);
  }

  /** From binomial coefficients in integers of any length: twice their sum, divided by 2^n. */
  @ParameterizedTest
  @CsvSource({
    "900, 1000, 0.0231088451089010713",
    "450, 550, 0.00173053608497631761",
    "4000, 6000, 1.74043164122687857e-89",
    "49500, 50500, 0.00158235987885159564"
  })
  void manyTosses_neitherOverflowNorVanish(int onlyFirst, int onlySecond, double pValue) {
    assertThat(McNemar.of(onlyFirst, onlySecond).pValue())
        .isCloseTo(pValue, withinPercentage(1e-7));
  }

  @Test
  void probabilityBelowTheSmallestDouble_isZero() {
    assertThat(McNemar.of(0, 1_000_000).pValue()).isZero();
  }

  @Test
  void impossibleCounts_areRefused() {
    assertThatThrownBy(() -> McNemar.of(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new McNemar(1, 1, Double.NaN)).hasMessage("p-value is NaN");
  }
}
