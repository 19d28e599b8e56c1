package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewsTest {

  private static final double[] EVEN = {0, 0};

  @Test
  void oneView_isLeftAsItIs() {
    float[] row = {1, 2, 3};

    assertThat(Views.together(new float[][] {row}, new double[1], 2)).isEqualTo(new Views(row, 0));
  }

  @Test
  void views_areWeighedByWhatIsKnownAndTheirPrior() {
    // (5 + 0) / 2 against (7 - 2) / 2: each half. By the priors alone, 0 against -1, it is 0.7311
    // and 0.2689.
    Views even = Views.together(views(5, 7), new double[] {0, -2}, 2);

    assertThat(probabilities(even)).containsExactly(new float[] {0.55f, 0.45f}, within(1e-6f));
    assertThat(Softmax.knownScore(even.logits(), 2)).isCloseTo(5.53788f, within(1e-4f));
    assertThat(even.heaviest()).isZero();

    // Four more to the second: odds of e^2, so weights of 0.1192 and 0.8808.
    Views second = Views.together(views(5, 11), new double[] {0, -2}, 2);

    assertThat(probabilities(second)[0]).isCloseTo(0.28344f, within(1e-5f));
    assertThat(Softmax.knownScore(second.logits(), 2)).isCloseTo(6.61365f, within(1e-4f));
    assertThat(second.heaviest()).isEqualTo(1);
  }

  @Test
  void probabilityOfNothing_staysANumber() {
    float[][] sure = {{200, 0, 0}, {200, 0, 0}};

    assertThat(Views.together(sure, EVEN, 2).logits()).doesNotContain(Float.NEGATIVE_INFINITY);
    assertThat(probabilities(Views.together(sure, EVEN, 2))[0]).isCloseTo(1, within(1e-6f));
  }

  /**
   * Two views of 9 to 1 and 2 to 8, whose probabilities of the classes are 1 to 1 in exponentials.
   */
  private static float[][] views(float firstScore, float secondScore) {
    return new float[][] {
      {(float) Math.log(0.9), (float) Math.log(0.1), -firstScore},
      {(float) Math.log(0.2), (float) Math.log(0.8), -secondScore}
    };
  }

  private static float[] probabilities(Views views) {
    return Softmax.of(views.logits(), 0, 2);
  }
}
