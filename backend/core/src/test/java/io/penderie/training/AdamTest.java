package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import io.penderie.model.PyTorch;
import io.penderie.model.testing.EngineArrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdamTest {

  private static final Offset<Float> TOLERANCE = Offset.offset(1e-5f);
  private static final Tracker RATE = update -> 0.1f / update;

  private NDManager manager;

  @BeforeEach
  void open() {
    PyTorch.useThreads(1);
    manager = Engine.getEngine(PyTorch.ENGINE).newBaseManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void withoutDecay_twoStepsAreAsByHand() {
    Adam adam = new Adam(Tracker.fixed(0.1f), 0, false, manager, 0);
    NDArray weight = manager.create(new float[] {1, -2});

    // The first step is of the rate's length, against the gradient.
    step(adam, weight, 0.5f, -4);
    assertThat(weight.toFloatArray()).containsExactly(new float[] {0.9f, -1.9f}, TOLERANCE);

    // m = 0.9 * 0.05 - 0.1 * 0.5 = -0.005; v = 0.999 * 0.00025 + 0.00025 = 0.00049975;
    // m / (1 - 0.81) = -0.0263158; v / (1 - 0.998001) = 0.25; w = 0.9 + 0.1 * 0.0263158 / 0.5.
    // m = 0.9 * -0.4 = -0.36; v = 0.999 * 0.016 = 0.015984;
    // -0.36 / 0.19 = -1.894737; 0.015984 / 0.001999 = 7.995998; w = -1.9 + 0.1 * 0.670060.
    step(adam, weight, -0.5f, 0);
    assertThat(weight.toFloatArray())
        .containsExactly(new float[] {0.905263f, -1.832994f}, TOLERANCE);
  }

  @Test
  void decay_isAddedToTheGradientOrApart() {
    NDArray coupled = manager.create(new float[] {1});
    NDArray apart = manager.create(new float[] {1});

    // Coupled: g = -0.1 + 0.5 * 1 = 0.4, so the step goes down. Apart: w * (1 - 0.1 * 0.5) + 0.1.
    step(new Adam(Tracker.fixed(0.1f), 0.5f, false, manager, 0), coupled, -0.1f);
    step(new Adam(Tracker.fixed(0.1f), 0.5f, true, manager, 0), apart, -0.1f);

    assertThat(coupled.toFloatArray()).containsExactly(new float[] {0.9f}, TOLERANCE);
    assertThat(apart.toFloatArray()).containsExactly(new float[] {1.05f}, TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void steps_areThoseOfTheEnginesOptimizer(boolean decoupled) {
    Optimizer theirs =
        decoupled
            ? Optimizer.adamW().optLearningRateTracker(RATE).optWeightDecays(0.01f).build()
            : Optimizer.adam().optLearningRateTracker(RATE).optWeightDecays(0.01f).build();
    Adam ours = new Adam(RATE, 0.01f, decoupled, manager, 0);
    NDArray theirWeight = manager.create(new float[] {1, -2, 0.3f});
    NDArray ourWeight = manager.create(new float[] {1, -2, 0.3f});

    for (int i = 0; i < 20; i++) {
      step(theirs, theirWeight, 0.1f * i, -1, 1 - i);
      step(ours, ourWeight, 0.1f * i, -1, 1 - i);
    }

    assertThat(ourWeight.toFloatArray()).containsExactly(theirWeight.toFloatArray());
  }

  @Test
  void steps_leaveNoArraysBehind() {
    Adam adam = new Adam(RATE, 0.01f, true, manager, 0);
    NDArray weight = manager.create(new float[] {1, -2});
    int before = EngineArrays.count();

    for (int i = 0; i < 100; i++) {
      step(adam, weight, 1, 1);
    }

    // Two moments.
    assertThat(EngineArrays.count()).isEqualTo(before + 2);
  }

  private void step(Optimizer optimizer, NDArray weight, float... gradient) {
    try (NDArray array = manager.create(gradient)) {
      optimizer.update("weight", weight, array);
    }
  }
}
