package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.evaluation.EpochFigures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BestEpochTest {

  private static final TrainingConfig PATIENT = ToyConfig.toy().epochs(9).patience(2).build();
  private static final TrainingConfig PLAIN = ToyConfig.toy().epochs(9).build();

  @Test
  void withoutPatience_theLastEpochCounts() {
    assertThat(BestEpoch.of(PLAIN, history(0.1, 0.5, 0.9))).isEqualTo(3);
    assertThat(BestEpoch.isOver(PLAIN, history(0.1, 0.5, 0.9))).isFalse();
  }

  @Test
  void withPatience_theLowestValidationLossCounts_andOfEqualOnesTheFirst() {
    assertThat(BestEpoch.of(PATIENT, history(0.9, 0.25, 0.5, 0.25))).isEqualTo(2);
  }

  @Test
  void run_isOverAfterSoManyEpochsWithoutALowerLoss() {
    assertThat(BestEpoch.isOver(PATIENT, List.of())).isFalse();
    assertThat(BestEpoch.isOver(PATIENT, history(0.5, 0.75))).isFalse();
    assertThat(BestEpoch.isOver(PATIENT, history(0.5, 0.75, 0.625))).isTrue();
    assertThat(BestEpoch.isOver(PATIENT, history(0.5, 0.75, 0.25))).isFalse();
  }

  @Test
  void withoutValidationPictures_theLastEpochCounts() {
    assertThat(BestEpoch.of(PATIENT, history(Double.NaN, Double.NaN, Double.NaN))).isEqualTo(3);
    assertThat(BestEpoch.isOver(PATIENT, history(Double.NaN, Double.NaN, Double.NaN))).isFalse();
  }

  private static List<EpochFigures> history(double... losses) {
    List<EpochFigures> history = new ArrayList<>();
    for (double loss : losses) {
      history.add(new EpochFigures(history.size() + 1, 0.1, 1, 0.5, loss, 0.5, 1));
    }
    return history;
  }
}
