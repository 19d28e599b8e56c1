package io.penderie.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuccessiveHalvingTest {

  private static final SuccessiveHalving THREE_RUNGS = new SuccessiveHalving(3, 3);

  @Test
  void promoted_tooFewMeasured_none() {
    assertThat(THREE_RUNGS.promoted(measuredOnce(0.5, 0.9))).isEmpty();
  }

  @Test
  void promoted_threeMeasured_theBest() {
    assertThat(THREE_RUNGS.promoted(measuredOnce(0.5, 0.9, 0.7))).map(Trial::number).hasValue(2);
  }

  @Test
  void promoted_bestIsUpAlready_none() {
    List<Trial> trials = measuredOnce(0.5, 0.9, 0.7);
    trials.set(1, measured(trials.get(1), 0.91));

    assertThat(THREE_RUNGS.promoted(trials)).isEmpty();
  }

  @Test
  void promoted_sixMeasuredAndTheBestUp_theSecond() {
    List<Trial> trials = measuredOnce(0.5, 0.9, 0.7, 0.6, 0.85, 0.1);
    trials.set(1, measured(trials.get(1), 0.91));

    assertThat(THREE_RUNGS.promoted(trials)).map(Trial::number).hasValue(5);
  }

  @Test
  void promoted_twoRungsHaveSomebody_theHigherOneFirst() {
    List<Trial> trials =
        measuredOnce(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.96, 0.97);
    for (int i : List.of(9, 10, 11)) {
      trials.set(i, measured(trials.get(i), i == 10 ? 0.99 : 0.98));
    }

    assertThat(THREE_RUNGS.promoted(trials)).map(Trial::number).hasValue(11);
  }

  @Test
  void promoted_asManyRight_theOneOfLowerLoss() {
    List<Trial> trials =
        new ArrayList<>(
            List.of(
                measured(drawn(1), 0.9, 0.4),
                measured(drawn(2), 0.9, 0.3),
                measured(drawn(3), 0.1, 2)));

    assertThat(THREE_RUNGS.promoted(trials)).map(Trial::number).hasValue(2);
  }

  @Test
  void promoted_bestHasDiverged_itStaysWhereItIsAndKeepsItsPlace() {
    List<Trial> trials = measuredOnce(0.5, 0.9, 0.7);
    trials.set(1, trials.get(1).failed("diverged"));

    assertThat(THREE_RUNGS.promoted(trials)).isEmpty();
  }

  @Test
  void ranked_whoCameFurthestIsFirst_thenWhoIsBetter() {
    List<Trial> trials = measuredOnce(0.5, 0.9, 0.7);
    trials.set(0, measured(trials.get(0), 0.6));
    trials.add(drawn(4).failed("diverged"));

    assertThat(SuccessiveHalving.ranked(trials)).extracting(Trial::number).containsExactly(1, 2, 3);
  }

  private static List<Trial> measuredOnce(double... accuracies) {
    return new ArrayList<>(
        IntStream.range(0, accuracies.length)
            .mapToObj(i -> measured(drawn(i + 1), accuracies[i]))
            .toList());
  }

  private static Trial drawn(int number) {
    return Trial.drawn(number, Map.of());
  }

  private static Trial measured(Trial trial, double accuracy) {
    return measured(trial, accuracy, 1 - accuracy);
  }

  private static Trial measured(Trial trial, double accuracy, double loss) {
    return trial.measured(
        new Trial.Measured(trial.rungs(), 1, accuracy, loss, 1, 1), Arrays.asList(accuracy));
  }
}
