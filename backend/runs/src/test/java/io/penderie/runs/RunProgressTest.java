package io.penderie.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.evaluation.EpochFigures;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunProgressTest {

  private final RunProgress.Follower follower = new RunProgress.Follower();

  @Test
  void figures_areTheLatest_andHistoryThatOfEpochs() {
    accept("{'type':'started','epochs':3,'batchesPerEpoch':10,'firstEpoch':1,'firstBatch':0}");
    accept(
        "{'type':'progressed','epoch':1,'batch':5,'batches':10,'loss':2.5,'accuracy':0.25,"
            + "'learningRate':0.1,'picturesPerSecond':1000,'secondsLeft':25}");
    assertThat(follower.progress().latest())
        .isEqualTo(new RunProgress.Latest(1, 3, 5, 10, 2.5, 0.25, 0.1, 1000.0, 25.0));
    assertThat(follower.progress().history()).isEmpty();

    accept(epoch(1, 1.5));

    assertThat(follower.progress().latest().batch()).isEqualTo(10);
    assertThat(follower.progress().latest().loss()).isEqualTo(1.5);
    assertThat(losses()).containsExactly(1.5);
    assertThat(follower.reached()).isEqualTo(new RunRecord.Reached(1, 3));
  }

  @Test
  void resumedRun_repeatsItsLastEpochs_withoutTellingThemTwice() {
    accept("{'type':'started','epochs':3,'batchesPerEpoch':10,'firstEpoch':1,'firstBatch':0}");
    accept(epoch(1, 1.5));
    accept(epoch(2, 1.4));

    accept("{'type':'started','epochs':3,'batchesPerEpoch':10,'firstEpoch':2,'firstBatch':4}");

    assertThat(losses()).containsExactly(1.5);
    assertThat(follower.progress().latest().epoch()).isEqualTo(2);
    assertThat(follower.progress().latest().batch()).isEqualTo(4);
    assertThat(follower.progress().latest().loss()).isNull();
    accept(epoch(2, 1.25));
    assertThat(losses()).containsExactly(1.5, 1.25);
  }

  private static String epoch(int number, double loss) {
    return "{'type':'epochFinished','figures':{'epoch':"
        + number
        + ",'trainingLoss':"
        + loss
        + ",'trainingAccuracy':0.5,'learningRate':0.1},'secondsLeft':9}";
  }

  private void accept(String event) {
    follower.accept(RunEvent.ofTrainer(RunEvent.parse(event.replace('\'', '"'))).orElseThrow());
  }

  private List<Double> losses() {
    return follower.progress().history().stream().map(EpochFigures::trainingLoss).toList();
  }
}
