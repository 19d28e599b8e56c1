package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.tracker.Tracker;
import io.penderie.model.PyTorch;
import io.penderie.model.testing.EngineArrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NesterovSgdTest {

  private static final Offset<Float> TOLERANCE = Offset.offset(1e-6f);

  private NDManager manager;
  private NDArray weight;

  @BeforeEach
  void open() {
    PyTorch.useThreads(1);
    manager = Engine.getEngine(PyTorch.ENGINE).newBaseManager();
    weight = manager.create(new float[] {1, -2});
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void withoutDecay_twoStepsAreAsByHand() {
    NesterovSgd sgd = new NesterovSgd(Tracker.fixed(0.1f), 0.9f, 0, manager, 0);

    // v = 0.1 g = (0.05, 0.1); w = w - 0.9 v - 0.1 g = (1 - 0.045 - 0.05, -2 - 0.09 - 0.1)
    step(sgd, 0.5f, 1);
    assertThat(weight.toFloatArray()).containsExactly(new float[] {0.905f, -2.19f}, TOLERANCE);

    // v = 0.9 v + 0.1 g = (-0.055, 0.09); w = (0.905 + 0.0495 + 0.1, -2.19 - 0.081)
    step(sgd, -1, 0);
    assertThat(weight.toFloatArray()).containsExactly(new float[] {1.0545f, -2.271f}, TOLERANCE);
  }

  @Test
  void withDecay_twoStepsAreAsByHand() {
    NesterovSgd sgd = new NesterovSgd(Tracker.fixed(0.1f), 0.9f, 0.5f, manager, 0);

    // g = (0.5 + 0.5 * 1, 1 + 0.5 * -2) = (1, 0); v = (0.1, 0); w = (1 - 0.09 - 0.1, -2)
    step(sgd, 0.5f, 1);
    assertThat(weight.toFloatArray()).containsExactly(new float[] {0.81f, -2}, TOLERANCE);

    // g = (-1 + 0.405, -1); v = (0.09 - 0.0595, -0.1);
    // w = (0.81 - 0.02745 + 0.0595, -2 + 0.09 + 0.1)
    step(sgd, -1, 0);
    assertThat(weight.toFloatArray()).containsExactly(new float[] {0.84205f, -1.81f}, TOLERANCE);
  }

  @Test
  void stepThatWouldBeTooLong_isShortened_andSoIsItsVelocity() {
    // One output of four inputs: no step longer than 2 * sqrt(1 / 4) = 1.
    weight = manager.create(new float[] {0, 0, 0, 0}, new Shape(1, 4));
    NesterovSgd sgd = new NesterovSgd(Tracker.fixed(0.1f), 0.5f, 0, manager, 0);

    // v = 0.1 g = (6, 8, 0, 0), 10 long; the step 0.5 v + 0.1 g would be 15 long: both by 15.
    // w = -0.5 (0.4, 0.533333) - (0.4, 0.533333)
    step(sgd, 60, 80, 0, 0);
    assertThat(weight.toFloatArray()).containsExactly(new float[] {-0.6f, -0.8f, 0, 0}, TOLERANCE);

    // v = 0.5 (0.4, 0.533333) + (0.1, 0, 0, 0) = (0.3, 0.266667, 0, 0); w = w - 0.5 v - (0.1, 0)
    step(sgd, 1, 0, 0, 0);
    assertThat(weight.toFloatArray())
        .containsExactly(new float[] {-0.85f, -0.933333f, 0, 0}, TOLERANCE);
  }

  @Test
  void stepOfOneNumberAnOutput_mayBeLonger() {
    // Two outputs: no step longer than 2 * sqrt(2) = 2.83. v = 0.1 g, 1.4 long, twice is 2.8.
    NesterovSgd sgd = new NesterovSgd(Tracker.fixed(0.1f), 1, 0, manager, 0);

    step(sgd, 14, 0);

    assertThat(weight.toFloatArray()).containsExactly(new float[] {1 - 2.8f, -2}, TOLERANCE);
  }

  @Test
  void rate_isAskedForEachStepFromOneOn() {
    NesterovSgd sgd = new NesterovSgd(update -> update == 1 ? 0.1f : 0.01f, 0, 0, manager, 0);

    step(sgd, 1, 1);
    step(sgd, 1, 1);

    assertThat(weight.toFloatArray()).containsExactly(new float[] {0.89f, -2.11f}, TOLERANCE);
  }

  @Test
  void parameters_haveVelocitiesOfTheirOwn() {
    NesterovSgd sgd = new NesterovSgd(Tracker.fixed(0.1f), 0.9f, 0, manager, 0);
    NDArray other = manager.create(new float[] {1, -2});

    step(sgd, 1, 1);
    try (NDArray gradient = manager.create(new float[] {0, 0})) {
      sgd.update("other", other, gradient);
    }

    assertThat(other.toFloatArray()).containsExactly(1, -2);
  }

  @Test
  void steps_leaveNoArraysBehind() {
    NesterovSgd sgd = new NesterovSgd(Tracker.fixed(0.1f), 0.9f, 0.5f, manager, 0);
    int before = EngineArrays.count();
    step(sgd, 1, 1);
    // One velocity.
    assertThat(EngineArrays.count()).isEqualTo(before + 1);

    for (int i = 0; i < 100; i++) {
      step(sgd, 1, 1);
    }

    assertThat(EngineArrays.count()).isEqualTo(before + 1);
  }

  private void step(NesterovSgd sgd, float... gradient) {
    try (NDArray array = manager.create(gradient, weight.getShape())) {
      sgd.update("weight", weight, array);
    }
  }
}
