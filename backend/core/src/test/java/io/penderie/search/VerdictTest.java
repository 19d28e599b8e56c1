package io.penderie.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  /**
   * By hand: means 0.90 and 0.93, variances 0.0001 each, so that the difference has a standard
   * error of sqrt(0.0002 / 3) and t = 3.674 with 4 degrees of freedom: p = 0.0213 in tables.
   */
  @Test
  void welch_threeAgainstThree_isThatOfTables() {
    List<Verdict> verdicts =
        Verdict.of(runs(new double[] {0.89, 0.90, 0.91}, new double[] {0.92, 0.93, 0.94}));

    assertThat(verdicts).extracting(Verdict::trial).containsExactly(0, 1);
    Verdict found = verdicts.get(1);
    assertThat(found.mean()).isCloseTo(0.93, within(1e-12));
    assertThat(found.deviation()).isCloseTo(0.01, within(1e-12));
    assertThat(found.difference()).isCloseTo(0.03, within(1e-12));
    assertThat(found.pValue()).isCloseTo(0.0213, within(0.0001));
    assertThat(found.better()).isTrue();
    assertThat(found.worse()).isFalse();
  }

  @Test
  void holm_twoCompared_theSmallerIsDoubledAndTheOtherNotBelowIt() {
    double[] base = {0.89, 0.90, 0.91};
    List<Verdict> verdicts =
        Verdict.of(runs(base, new double[] {0.92, 0.93, 0.94}, new double[] {0.921, 0.931, 0.941}));

    double smaller = Verdict.of(runs(base, new double[] {0.921, 0.931, 0.941})).get(1).pValue();
    double larger = Verdict.of(runs(base, new double[] {0.92, 0.93, 0.94})).get(1).pValue();
    assertThat(verdicts.get(2).pValue()).isCloseTo(2 * smaller, within(1e-12));
    assertThat(verdicts.get(1).pValue()).isEqualTo(Math.max(2 * smaller, larger));
  }

  @Test
  void worse_lessAccurateBeyondChance() {
    Verdict found =
        Verdict.of(runs(new double[] {0.92, 0.93, 0.94}, new double[] {0.80, 0.81, 0.82})).get(1);

    assertThat(found.pValue()).isLessThan(Verdict.LEVEL);
    assertThat(found.better()).isFalse();
    assertThat(found.worse()).isTrue();
  }

  @Test
  void of_oneRunEach_saysNothingOfChance() {
    Verdict found = Verdict.of(runs(new double[] {0.9}, new double[] {0.99})).get(1);

    assertThat(found.pValue()).isNull();
    assertThat(found.deviation()).isNull();
    assertThat(found.better()).isFalse();
  }

  @Test
  void of_allTheSame_saysNothingOfChance() {
    Verdict found = Verdict.of(runs(new double[] {0.9, 0.9}, new double[] {0.95, 0.95})).get(1);

    assertThat(found.pValue()).isNull();
    assertThat(found.better()).isFalse();
  }

  @Test
  void of_onlyFailures_countsThem() {
    List<FinalRun> runs = new ArrayList<>(runs(new double[] {0.9, 0.91}));
    runs.add(FinalRun.planned(1, 2).failed("diverged"));

    Verdict found = Verdict.of(runs).get(1);

    assertThat(found.failed()).isEqualTo(1);
    assertThat(found.mean()).isNull();
    assertThat(found.better()).isFalse();
  }

  /** The first are those of the configuration that was there before. */
  private static List<FinalRun> runs(double[]... accuracies) {
    List<FinalRun> all = new ArrayList<>();
    for (int trial = 0; trial < accuracies.length; trial++) {
      for (int seed = 0; seed < accuracies[trial].length; seed++) {
        all.add(FinalRun.planned(trial, seed).measured(accuracies[trial][seed], 0.1, 1));
      }
    }
    return all;
  }
}
