package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GarmentResNetTest {

  private static final InputSpec INPUT = new InputSpec(56, 56, 0.286f, 0.353f);

  @BeforeAll
  static void start() {
    PyTorch.useThreads(1);
  }

  @Test
  void parameters_areAsManyAsItsLayersHave() {
    try (Network network = Network.initialise(Architecture.GARMENT_RESNET, INPUT, 10, 1)) {
      // Convolutions 1*25*24 + 9*24*24 + 9*24*48 + 2*9*48*48 + 9*48*128 + 2*9*128*128, two numbers
      // a
      // filter for normalisation (24 + 24 + 3*48 + 3*128 of them), a dense layer of 128*11 + 11.
      long convolutions = 600 + 5_184 + 10_368 + 2L * 20_736 + 55_296 + 2L * 147_456;
      assertThat(network.trainableParameters())
          .isEqualTo(convolutions + 2 * (24 + 24 + 144 + 384) + 1_419);
      assertThat(network.outputs()).isEqualTo(11);
    }
  }

  /**
   * The cost of a picture that its documentation names, from the pixels after each stage: 28x28,
   * 14x14 and 7x7; {@link #answer_hasAnOutputForNoneOfTheClasses} fails where they are others.
   */
  @Test
  void multiplyAdds_areBelowSixtyMillion() {
    long sum =
        784L * (600 + 5_184)
            + 196L * (10_368 + 2 * 20_736)
            + 49L * (55_296 + 2 * 147_456)
            + 128 * 11;
    assertThat(sum).isEqualTo(31_856_896L).isLessThan(60_000_000L);
  }

  @Test
  void answer_hasAnOutputForNoneOfTheClasses() {
    try (Network network = Network.initialise(Architecture.GARMENT_RESNET, INPUT, 10, 1)) {
      assertThat(network.block().getOutputShapes(new Shape[] {network.inputShape(3)}))
          .containsExactly(new Shape(3, 11));
    }
  }
}
