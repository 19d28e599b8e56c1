package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void ticks_encloseTheRange() {
    Ticks ticks = Ticks.around(0.17, 0.53, 6);

    assertThat(ticks.values()).hasSize(6);
    assertThat(ticks.first()).isEqualTo(0.1, within(1e-12));
    assertThat(ticks.last()).isEqualTo(0.6, within(1e-12));
    assertThat(ticks.decimals()).isEqualTo(1);
  }

  @Test
  void rangeThatEndsOnTicks_isNotExtended() {
    assertThat(Ticks.around(0, 1, 5).values()).hasSize(6);
    assertThat(Ticks.around(0, 1, 5).last()).isEqualTo(1, within(1e-12));
  }

  @Test
  void singleValue_liesBetweenTwoTicks() {
    for (double value : new double[] {0, 0.5, 1, 2.3026}) {
      Ticks ticks = Ticks.around(value, value, 6);
      assertThat(ticks.values()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(ticks.first()).isLessThanOrEqualTo(value + 1e-9);
      assertThat(ticks.last()).isGreaterThanOrEqualTo(value - 1e-9);
    }
  }

  @Test
  void wholeTicks_areWholeAndInside() {
    assertThat(Ticks.whole(1, 1, 8).values()).containsExactly(1.0);
    assertThat(Ticks.whole(1, 3, 8).values()).containsExactly(1.0, 2.0, 3.0);
    assertThat(Ticks.whole(1, 40, 8).values())
        .containsExactly(5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0);
    assertThat(Ticks.whole(11, 20, 8).decimals()).isZero();
  }
}
