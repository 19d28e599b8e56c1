package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearningRateScheduleTest {

  /** A run of ten epochs of ten steps, with the peak 0.4. */
  private static final int STEPS = 100;

  private static final int STEPS_PER_EPOCH = 10;
  private static final double PEAK = 0.4;
  private static final Offset<Double> TOLERANCE = Offset.offset(1e-9);

  @ParameterizedTest
  @ValueSource(ints = {0, 50, 99})
  void constant_staysAtThePeak(int step) {
    assertThat(rate(LearningRateSchedule.Shape.CONSTANT, 0.2, step)).isEqualTo(PEAK);
  }

  @ParameterizedTest
  // Three epochs a step, half of it each time: epochs 1-3, 4-6, 7-9 and 10.
  @CsvSource({"0, 0.4", "29, 0.4", "30, 0.2", "59, 0.2", "60, 0.1", "90, 0.05", "99, 0.05"})
  void step_fallsAfterEachThirdEpoch(int step, double expected) {
    LearningRateSchedule schedule =
        new LearningRateSchedule(LearningRateSchedule.Shape.STEP, 0.2, 3, 0.5);

    assertThat(schedule.rate(step, STEPS, STEPS_PER_EPOCH, PEAK)).isCloseTo(expected, TOLERANCE);
  }

  @ParameterizedTest
  // 0.2 * (1 + cos(pi * step / 100)); cos(pi / 4) = 0.70710678, cos(0.99 pi) = -0.99950656.
  @CsvSource({"0, 0.4", "25, 0.341421356237", "50, 0.2", "99, 0.000098687926"})
  void cosine_fallsFromThePeakToNearlyZero(int step, double expected) {
    assertThat(rate(LearningRateSchedule.Shape.COSINE, 0.2, step)).isCloseTo(expected, TOLERANCE);
  }

  @ParameterizedTest
  // Up in a straight line from 0.4 / 25 over 20 steps, then half a cosine over 80.
  @CsvSource({"0, 0.016", "10, 0.208", "20, 0.4", "40, 0.341421356237", "60, 0.2"})
  void oneCycle_risesAndFalls(int step, double expected) {
    assertThat(rate(LearningRateSchedule.Shape.ONE_CYCLE, 0.2, step))
        .isCloseTo(expected, TOLERANCE);
  }

  @Test
  void oneCycle_endsNearZero() {
    // 0.2 * (1 + cos(pi * 79 / 80)); cos = -0.99922904.
    assertThat(rate(LearningRateSchedule.Shape.ONE_CYCLE, 0.2, 99))
        .isCloseTo(0.000154192543, TOLERANCE);
  }

  @Test
  void oneCycleWithoutWarmUp_isACosine() {
    for (int step : new int[] {0, 1, 50, 99}) {
      assertThat(rate(LearningRateSchedule.Shape.ONE_CYCLE, 0, step))
          .isCloseTo(rate(LearningRateSchedule.Shape.COSINE, 0, step), TOLERANCE);
    }
  }

  @Test
  void oneCycleWithLongestWarmUp_peaksAtTheLastStep() {
    assertThat(rate(LearningRateSchedule.Shape.ONE_CYCLE, 0.99, 98)).isLessThan(PEAK);
    assertThat(rate(LearningRateSchedule.Shape.ONE_CYCLE, 0.99, 99)).isCloseTo(PEAK, TOLERANCE);
  }

  @ParameterizedTest
  @EnumSource
  void runOfOneStep_hasAFiniteRate(LearningRateSchedule.Shape shape) {
    LearningRateSchedule schedule = new LearningRateSchedule(shape, 0.2, 1, 0.5);

    assertThat(schedule.rate(0, 1, 1, PEAK)).isPositive().isLessThanOrEqualTo(PEAK);
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 10, 0.1", "1, 10, 0.1", "NaN, 10, 0.1", "0.2, 0, 0.1"})
  void invalidWarmUpOrStep_isRefused(double warmUp, int epochs, double factor) {
    assertInvalid(warmUp, epochs, factor);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void invalidFactor_isRefused(double factor) {
    assertInvalid(0.2, 10, factor);
  }

  @Test
  void missingShape_isRefused() {
    assertThatThrownBy(() -> new LearningRateSchedule(null, 0.2, 10, 0.1))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("shape");
  }

  private static void assertInvalid(double warmUp, int epochs, double factor) {
    assertThatThrownBy(
            () ->
                new LearningRateSchedule(
                    LearningRateSchedule.Shape.ONE_CYCLE, warmUp, epochs, factor))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double rate(LearningRateSchedule.Shape shape, double warmUp, int step) {
    return new LearningRateSchedule(shape, warmUp, 10, 0.1)
        .rate(step, STEPS, STEPS_PER_EPOCH, PEAK);
  }
}
