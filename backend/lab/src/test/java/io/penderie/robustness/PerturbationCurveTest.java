package io.penderie.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.explanation.SaliencyMap;
import io.penderie.picture.PlanarPicture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a class that is as probable as the first pixel and half as the second one are light. */
class PerturbationCurveTest {

  private static final byte[] PICTURE = {100, 100, 0, 0};
  private static final int[] BEST_FIRST = {0, 1, 2, 3};
  private static final int[] BEST_LAST = {3, 2, 1, 0};

  @Test
  void deletion_fallsAtOnceWhereTheOrderIsRight() {
    assertThat(curve(BEST_FIRST, false)).containsExactly(0.75, 0.25, 0, 0, 0);
    assertThat(curve(BEST_LAST, false)).containsExactly(0.75, 0.75, 0.75, 0.5, 0);
  }

  @Test
  void insertion_risesAtOnceWhereTheOrderIsRight() {
    assertThat(curve(BEST_FIRST, true)).containsExactly(0, 0.5, 0.75, 0.75, 0.75);
    assertThat(curve(BEST_LAST, true)).containsExactly(0, 0, 0, 0.25, 0.75);
  }

  @Test
  void pixelsOfAllChannels_goTogether() {
    byte[] colours = {1, 2, 3, 4, 5, 6};

    PerturbationCurve.of(
        colours,
        new int[] {1, 0},
        (byte) 9,
        2,
        false,
        pictures -> {
          assertThat(pictures.get(1)).containsExactly(1, 9, 3, 9, 5, 9);
          assertThat(pictures.get(2)).containsOnly(9);
          return new double[3];
        });
  }

  @Test
  void area_isThatOfTrapezoids() {
    assertThat(PerturbationCurve.area(new double[] {1, 0.5, 0})).isCloseTo(0.5, within(1e-12));
    assertThat(PerturbationCurve.area(new double[] {1, 0, 0, 0, 0}))
        .isCloseTo(0.125, within(1e-12));
  }

  @Test
  void order_isThatOfTheMap_andByChanceWhereItIsFlat() {
    SaliencyMap map = new SaliencyMap(2, 1, new float[] {-1, 1}, 1);
    PlanarPicture picture = new PlanarPicture(4, 1, 1, new byte[4]);

    assertThat(ExplanationTrial.order(map, picture, new int[] {1, 3, 0, 2}))
        .containsExactly(3, 2, 1, 0);
  }

  private static double[] curve(int[] order, boolean shows) {
    return PerturbationCurve.of(
        PICTURE, order, (byte) 0, 4, shows, PerturbationCurveTest::probabilities);
  }

  private static double[] probabilities(List<byte[]> pictures) {
    return pictures.stream().mapToDouble(p -> p[0] / 200.0 + p[1] / 400.0).toArray();
  }
}
