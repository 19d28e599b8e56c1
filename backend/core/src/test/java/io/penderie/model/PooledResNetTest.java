package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PooledResNetTest {

  private static Network network;

  @BeforeAll
  static void initialise() {
    PyTorch.useThreads(1);
    network = Network.initialise(Architecture.of("pooled-resnet"), InputSpec.FASHION_MNIST, 10, 1);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  @Test
  void parameters_areAsManyAsItsLayersHave() {
    // Two numbers a filter for each normalisation, and a dense layer to eleven outputs.
    int convolutions = 9 * (32 + 32 * 64 + 2 * 64 * 64 + 64 * 192 + 192 * 192);
    int normalisations = 2 * (32 + 3 * 64 + 2 * 192);

    assertThat(network.trainableParameters())
        .isEqualTo(convolutions + normalisations + 192 * 11 + 11)
        .isEqualTo(538_155);
  }

  /**
   * The cost of a picture that its documentation names, from the pixels in each stage; {@link
   * #layers_halveThePictureTwice} fails where they are others.
   */
  @Test
  void multiplyAdds_areThoseOfItsDocumentation() {
    long sum =
        784L * 9 * 32
            + 196L * 9 * (32 * 64 + 2 * 64 * 64)
            + 49L * 9 * (64 * 192 + 192 * 192)
            + 192 * 11;

    assertThat(sum).isEqualTo(39_967_296L);
  }

  @Test
  void layers_halveThePictureTwice() {
    assertThat(layerOutputs())
        .containsExactly(
            new Shape(3, 32, 28, 28),
            new Shape(3, 32, 14, 14),
            new Shape(3, 64, 14, 14),
            new Shape(3, 64, 7, 7),
            new Shape(3, 192, 7, 7),
            new Shape(3, 192),
            new Shape(3, 11));
  }

  @ParameterizedTest
  @CsvSource({"27, 28", "28, 30", "2, 2"})
  void sizeThatCannotBeHalvedTwice_isRefused(int width, int height) {
    InputSpec input = new InputSpec(width, height, 0.5f, 0.5f);

    assertThatThrownBy(() -> Network.initialise(Architecture.POOLED_RESNET, input, 10, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(width + "x" + height)
        .hasMessageContaining("multiple of 4");
  }

  /** Runs three pictures through layer after layer: the shapes that come out, each once. */
  private static List<Shape> layerOutputs() {
    List<Shape> outputs = new ArrayList<>();
    try (NDManager manager = network.manager().newSubManager()) {
      ParameterStore parameters = new ParameterStore(manager, false);
      NDList values = new NDList(manager.zeros(network.inputShape(3)));
      for (Pair<String, Block> layer : network.block().getChildren()) {
        values = layer.getValue().forward(parameters, values, false);
        if (!outputs.contains(values.head().getShape())) {
          outputs.add(values.head().getShape());
        }
      }
    }
    return outputs;
  }
}
