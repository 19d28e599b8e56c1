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
  private static final float WRONG = TrainingBatch.WRONG;

  @BeforeAll
  static void start() {
    PyTorch.useThreads(1);
  }

  @Test
  void oneRightAnswer_givesTheMeanOfItsLogarithm() {
    // (-ln 0.8 - ln 0.6) / 2 = (0.223144 + 0.510826) / 2
    assertThat(loss(0, 0, WRONG, WRONG, 0)).isCloseTo(0.366985f, Offset.offset(1e-6f));
  }

  @Test
  void smoothing_countsAllLogarithmsByItsShare() {
    // (-0.95 ln 0.8 - 0.05 ln 0.2 - 0.05 ln 0.4 - 0.95 ln 0.6) / 2
    // = (0.211986 + 0.080472 + 0.045815 + 0.485284) / 2
    assertThat(loss(0.1, 0, WRONG, WRONG, 0)).isCloseTo(0.411779f, Offset.offset(1e-6f));
  }

  @Test
  void severalRightAnswers_countTheSumOfTheirProbabilities() {
    // (-ln (0.8 + 0.2) - ln 0.4) / 2
    assertThat(loss(0, 0, 0, 0, WRONG)).isCloseTo(0.458145f, Offset.offset(1e-6f));
  }

  @Test
  void answersThatASourceCannotShow_haveNoSay() {
    try (NDManager manager = Engine.getEngine(PyTorch.ENGINE).newBaseManager()) {
      Shape shape = new Shape(1, 3);
      NDArray logs = manager.create(new float[] {0.6f, 0.2f, 0.2f}, shape).log();
      NDArray right = manager.create(new float[] {0, WRONG, WRONG}, shape);
      NDArray possible = manager.create(new float[] {0, 0, WRONG}, shape);
      NDList masks = new NDList(right, possible);

      // Among the first two: 0.75 and 0.25. -0.9 ln 0.75 - 0.1 (ln 0.75 + ln 0.25) / 2
      assertThat(new SmoothedCrossEntropy(0.1).evaluate(masks, new NDList(logs)).getFloat())
          .isCloseTo(0.342612f, Offset.offset(1e-6f));
    }
  }

  @Test
  void hopelessPicture_hasAFiniteLoss() {
    try (NDManager manager = Engine.getEngine(PyTorch.ENGINE).newBaseManager()) {
      NDArray logs = manager.create(new float[] {0, -300}, new Shape(1, 2));
      NDArray masks = manager.create(new float[] {WRONG, 0}, new Shape(1, 2));
      assertThat(
              new SmoothedCrossEntropy(0).evaluate(new NDList(masks), new NDList(logs)).getFloat())
          .isEqualTo(300);
    }
  }

  private static float loss(double smoothing, float... masks) {
    try (NDManager manager = Engine.getEngine(PyTorch.ENGINE).newBaseManager()) {
      NDArray logs = manager.create(new float[] {0.8f, 0.2f, 0.4f, 0.6f}, SHAPE).log();
      return new SmoothedCrossEntropy(smoothing)
          .evaluate(new NDList(manager.create(masks, SHAPE)), new NDList(logs))
          .getFloat();
    }
  }
}
