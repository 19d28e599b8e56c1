package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.penderie.evaluation.EpochFigures;
import io.penderie.model.Network;
import io.penderie.model.testing.EngineArrays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerTest {

  private static final TrainingListener NOBODY = event -> {};

  @Test
  void separableClasses_areLearned() throws InterruptedException {
    TrainingConfig config =
        ToyConfig.toy()
            .epochs(5)
            .schedule(new LearningRateSchedule(LearningRateSchedule.Shape.ONE_CYCLE, 0.2, 10, 0.1))
            .labelSmoothing(0.05)
            .build();
    try (Network network = Toy.network(1)) {
      List<EpochFigures> history =
          new Trainer(config, NOBODY).train(network, Toy.split(180, 60), () -> false).history();

      assertThat(history).extracting(EpochFigures::epoch).containsExactly(1, 2, 3, 4, 5);
      assertThat(history.get(4).validationAccuracy()).isGreaterThan(0.95);
      assertThat(history.get(4).trainingLoss()).isLessThan(history.get(0).trainingLoss());
    }
  }

  @ParameterizedTest
  @EnumSource
  void optimizer_lowersTheLoss(OptimizerKind optimizer) throws InterruptedException {
    TrainingConfig config =
        ToyConfig.toy().epochs(3).optimizer(optimizer).learningRate(0.003).build();
    try (Network network = Toy.network(1)) {
      List<EpochFigures> history =
          new Trainer(config, NOBODY).train(network, Toy.split(96, 0), () -> false).history();

      assertThat(history.get(2).trainingLoss()).isLessThan(0.8 * history.get(0).trainingLoss());
    }
  }

  @ParameterizedTest
  @CsvSource({"SGD, 200", "ADAM, 50", "ADAMW, 50"})
  void batches_leaveNoArraysBehind(OptimizerKind optimizer, int batches)
      throws InterruptedException {
    Map<Integer, Integer> arrays = new HashMap<>();
    TrainingListener counter =
        event -> {
          if (event instanceof TrainingEvent.Progressed progress) {
            arrays.put(progress.batch(), EngineArrays.count());
          }
        };
    TrainingConfig config =
        ToyConfig.toy().epochs(1).batchSize(2).learningRate(0.001).optimizer(optimizer).build();
    int before = EngineArrays.count();
    try (Network network = Toy.network(1)) {
      new Trainer(config, counter).train(network, Toy.split(2 * batches, 4), () -> false);
    }

    assertThat(arrays).containsKeys(20, batches);
    assertThat(arrays.get(batches)).isEqualTo(arrays.get(20));
    assertThat(EngineArrays.count()).isEqualTo(before);
  }

  @Test
  void progress_tellsTheRatesOfTheStepsThatWereMade() throws InterruptedException {
    List<TrainingEvent> events = new ArrayList<>();
    TrainingConfig config =
        ToyConfig.toy()
            .epochs(2)
            .batchSize(8)
            .learningRate(0.04)
            .schedule(new LearningRateSchedule(LearningRateSchedule.Shape.STEP, 0.2, 1, 0.5))
            .build();
    try (Network network = Toy.network(1)) {
      new Trainer(config, events::add).train(network, Toy.split(96, 0), () -> false);
    }

    // 12 batches an epoch, told after the tenth and after the last.
    assertThat(events)
        .filteredOn(TrainingEvent.Progressed.class::isInstance)
        .map(TrainingEvent.Progressed.class::cast)
        .extracting(
            TrainingEvent.Progressed::epoch,
            TrainingEvent.Progressed::batch,
            TrainingEvent.Progressed::batches,
            TrainingEvent.Progressed::learningRate)
        .containsExactly(
            tuple(1, 10, 12, 0.04),
            tuple(1, 12, 12, 0.04),
            tuple(2, 10, 12, 0.02),
            tuple(2, 12, 12, 0.02));
  }

  @Test
  void manyBatches_areToldAboutTwentyTimesAnEpoch() throws InterruptedException {
    List<TrainingEvent> events = new ArrayList<>();
    TrainingConfig config = ToyConfig.toy().epochs(1).batchSize(1).learningRate(1e-4).build();
    try (Network network = Toy.network(1)) {
      new Trainer(config, events::add).train(network, Toy.split(250, 0), () -> false);
    }

    // 250 / 20 = 12 batches between two events, 20 times, and once after the last.
    assertThat(events)
        .filteredOn(TrainingEvent.Progressed.class::isInstance)
        .map(event -> ((TrainingEvent.Progressed) event).batch())
        .hasSize(21)
        .startsWith(12, 24, 36)
        .endsWith(240, 250);
  }

  @Test
  void stop_endsTheRunWithACheckpoint() throws InterruptedException {
    List<String> calls = new ArrayList<>();
    Checkpointing checkpoints =
        (network, state) ->
            calls.add(
                "checkpoint after %d epochs and %d batches"
                    .formatted(
                        state.progress().history().size(), state.progress().epoch().batches()));
    AtomicInteger batches = new AtomicInteger();
    try (Network network = Toy.network(1)) {
      TrainingOutcome outcome =
          new Trainer(ToyConfig.toy().build(), event -> calls.add(event.toString()), checkpoints)
              .train(network, Toy.split(48, 0), () -> batches.incrementAndGet() == 5);

      assertThat(outcome.history()).hasSize(1);
      assertThat(outcome.interrupted()).isTrue();
    }
    // 3 batches an epoch: the fifth is the second of the second one.
    assertThat(calls)
        .endsWith(
            "checkpoint after 1 epochs and 2 batches",
            new TrainingEvent.Interrupted(2, 2).toString());
    assertThat(calls).noneMatch(call -> call.startsWith("Finished"));
  }

  @Test
  void stopAfterTheLastBatch_isGrantedOnceTheEpochIsDone() throws InterruptedException {
    List<String> calls = new ArrayList<>();
    AtomicInteger batches = new AtomicInteger();
    try (Network network = Toy.network(1)) {
      TrainingOutcome outcome =
          new Trainer(
                  ToyConfig.toy().build(),
                  event -> calls.add(event.getClass().getSimpleName()),
                  (unused, state) -> calls.add("checkpoint"))
              .train(network, Toy.split(48, 0), () -> batches.incrementAndGet() == 6);

      assertThat(outcome.history()).hasSize(2);
      assertThat(outcome.interrupted()).isTrue();
    }
    assertThat(calls).endsWith("Progressed", "checkpoint", "EpochFinished", "Interrupted");
  }

  @Test
  void stateOfALongerRun_isRefused() {
    TrainingProgress progress =
        new TrainingProgress(List.of(), new TrainingProgress.EpochSoFar(4, 64, 30, 70.5, 1.5), 1.5);
    try (Network network = Toy.network(1)) {
      assertThatThrownBy(
              () ->
                  new Trainer(ToyConfig.toy().build(), NOBODY)
                      .train(
                          network,
                          Toy.split(48, 0),
                          new TrainingState(progress, OptimizerState.NONE),
                          () -> false))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("2 epochs of 3 batches cannot have come to 0 epochs and 4 batches");
    }
  }

  /** With momentum 0, rate 10 and decay 1 each step multiplies every weight by about -9. */
  @Test
  void hugeRate_isToldAndLeavesOnlyCheckpointsOfNumbers() {
    List<Integer> checkpoints = new ArrayList<>();
    Checkpointing listener =
        (network, state) -> {
          checkpoints.add(state.progress().history().size());
          assertNumbers(network);
        };
    // One batch an epoch: each step could be the one after which there are no numbers any more.
    TrainingConfig config =
        ToyConfig.toy()
            .epochs(200)
            .batchSize(9)
            .learningRate(10)
            .momentum(0)
            .weightDecay(1)
            .build();
    try (Network network = Toy.network(1)) {
      assertThatThrownBy(
              () ->
                  new Trainer(config, NOBODY, listener)
                      .train(network, Toy.split(9, 0), () -> false))
          .isInstanceOf(DivergedException.class)
          .hasMessageContaining("smaller learning rate")
          .hasMessageContaining("epoch " + (checkpoints.size() + 1));
    }
    assertThat(checkpoints).isNotEmpty();
  }

  @Test
  void withoutValidation_itsFiguresAreNoNumbers() throws InterruptedException {
    try (Network network = Toy.network(1)) {
      EpochFigures figures =
          new Trainer(ToyConfig.toy().epochs(1).build(), NOBODY)
              .train(network, Toy.split(48, 0), () -> false)
              .history()
              .get(0);

      assertThat(figures.validationLoss()).isNaN();
      assertThat(figures.validationAccuracy()).isNaN();
      assertThat(figures.trainingLoss()).isPositive();
      assertThat(figures.learningRate()).isCloseTo(0.02, Offset.offset(1e-9));
    }
  }

  private static void assertNumbers(Network network) {
    network
        .block()
        .getParameters()
        .values()
        .forEach(
            parameter -> {
              try (NDManager scratch = network.manager().newSubManager()) {
                NDArray copy = parameter.getArray().duplicate();
                copy.attach(scratch);
                for (float value : copy.toFloatArray()) {
                  assertThat(Float.isFinite(value)).isTrue();
                }
              }
            });
  }
}
