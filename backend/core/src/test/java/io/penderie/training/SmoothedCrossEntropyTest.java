package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.penderie.model.PyTorch;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SmoothedCrossEntropyTest {

  private static final Shape SHAPE = new Shape(2, 2);

  @BeforeAll
  static void start() {
    PyTorch.useThreads(1);
  }

  @Test
  void plainTargets_giveTheMeanOfTheLabelsLogarithms() {
    // (-ln 0.8 - ln 0.6) / 2 = (0.223144 + 0.510826) / 2
    assertThat(loss(1, 0, 0, 1)).isCloseTo(0.366985f, Offset.offset(1e-6f));
  }

  @Test
  void smoothedTargets_countAllLogarithmsByTheirShare() {
    // (-0.95 ln 0.8 - 0.05 ln 0.2 - 0.05 ln 0.4 - 0.95 ln 0.6) / 2
    // = (0.211986 + 0.080472 + 0.045815 + 0.485284) / 2
    assertThat(loss(0.95f, 0.05f, 0.05f, 0.95f)).isCloseTo(0.411779f, Offset.offset(1e-6f));
  }

  private static float loss(float... targets) {
    try (NDManager manager = Engine.getEngine(PyTorch.ENGINE).newBaseManager()) {
      NDArray logs = manager.create(new float[] {0.8f, 0.2f, 0.4f, 0.6f}, SHAPE).log();
      return new SmoothedCrossEntropy()
          .evaluate(new NDList(manager.create(targets, SHAPE)), new NDList(logs))
          .getFloat();
    }
  }
}
