package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.evaluation.Evaluator;
import org.junit.jupiter.api.Test;

class NothingLearnedExceptionTest {

  @Test
  void sureAndWrong_isWorseThanGuessing() {
    // Half right, as always naming class 0 is. Loss (-ln 0.9 - ln 0.1) / 2 = 1.2040; ln 2 = 0.6931.
    assertThatThrownBy(() -> judge(new int[] {0, 1}, new float[][] {{0.9f, 0.1f}, {0.9f, 0.1f}}))
        .isInstanceOf(NothingLearnedException.class)
        .hasMessage(
            "the network has learned nothing: 50.00 % right on the test split, where always naming"
                + " one class has 50.00 %, and a loss of 1.2040, where guessing has 0.6931; it does"
                + " not become a version; try a smaller learning rate");
  }

  /** One that names the most frequent class alone has half of three classes right. */
  @Test
  void mostFrequentClass_isNoAchievement() {
    float[] first = {0.98f, 0.01f, 0.01f};

    // Loss (2 * 0.0202 + 2 * 4.6052) / 4 = 2.3127; ln 3 = 1.0986.
    assertThatThrownBy(
            () -> judge(new int[] {0, 0, 1, 2}, new float[][] {first, first, first, first}))
        .hasMessageContaining("50.00 % right")
        .hasMessageContaining("one class has 50.00 %");
  }

  @Test
  void unsure_isNoWorse() {
    // Half right again, with a loss of (-ln 0.55 - ln 0.45) / 2 = 0.6982: not much above ln 2.
    assertThatCode(() -> judge(new int[] {0, 1}, new float[][] {{0.55f, 0.45f}, {0.55f, 0.45f}}))
        .doesNotThrowAnyException();
  }

  @Test
  void mostlyRight_isBetter_howeverSureWhereItIsWrong() {
    // Three of four right, where one class has two; loss -ln 1e-12 / 4 = 6.9.
    float[][] sure = {{1, 0}, {1, 0}, {0, 1}, {1, 0}};

    assertThatCode(() -> judge(new int[] {0, 0, 1, 1}, sure)).doesNotThrowAnyException();
  }

  @Test
  void oneClass_isAlwaysRight() {
    assertThatCode(() -> judge(new int[] {0}, new float[][] {{1}})).doesNotThrowAnyException();
  }

  @Test
  void answersThatAreNoNumbers_areTold() {
    assertThatThrownBy(
            () -> NothingLearnedException.requireNumbers(new float[][] {{1, 0}, {0, Float.NaN}}))
        .hasMessageContaining("its answers are no numbers");
  }

  private static void judge(int[] truth, float[][] probabilities) {
    NothingLearnedException.requireBetterThanGuessing(
        Evaluator.evaluate(truth, probabilities, null));
  }
}
