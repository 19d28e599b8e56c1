package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCnnTest {

  private static Network network;

  @BeforeAll
  static void initialise() {
    PyTorch.useThreads(1);
    network = Network.initialise(Architecture.of("report-cnn"), InputSpec.FASHION_MNIST, 10, 1);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  @Test
  void trainableParameters_areThoseOfTheReport() {
    int convolutions = 9 * 32 + 32 + 9 * 32 * 32 + 32 + 9 * 32 * 64 + 64 + 9 * 64 * 64 + 64;
    int normalisations = 2 * (32 + 32 + 64 + 64);
    int dense = 3136 * 128 + 128 + 128 * 10 + 10;

    assertThat(network.trainableParameters())
        .isEqualTo(convolutions + normalisations + dense)
        .isEqualTo(468_202);
  }

  @Test
  void allParameters_areThoseOfTheReport() {
    // With a running mean and a running variance for each of 32 + 32 + 64 + 64 channels.
    assertThat(
            network.block().getParameters().values().stream()
                .mapToLong(parameter -> parameter.getArray().size())
                .sum())
        .isEqualTo(468_202 + 2 * (32 + 32 + 64 + 64))
        .isEqualTo(468_586);
  }

  @Test
  void layers_haveTheShapesOfTheReport() {
    assertThat(layerOutputs())
        .containsExactly(
            "Conv2d (1, 32, 28, 28)",
            "ReLU (1, 32, 28, 28)",
            "BatchNorm (1, 32, 28, 28)",
            "Conv2d (1, 32, 28, 28)",
            "ReLU (1, 32, 28, 28)",
            "BatchNorm (1, 32, 28, 28)",
            "maxPool2d (1, 32, 14, 14)",
            "Dropout (1, 32, 14, 14)",
            "Conv2d (1, 64, 14, 14)",
            "ReLU (1, 64, 14, 14)",
            "BatchNorm (1, 64, 14, 14)",
            "Conv2d (1, 64, 14, 14)",
            "ReLU (1, 64, 14, 14)",
            "BatchNorm (1, 64, 14, 14)",
            "maxPool2d (1, 64, 7, 7)",
            "Dropout (1, 64, 7, 7)",
            "batchFlatten (1, 3136)",
            "Linear (1, 128)",
            "ReLU (1, 128)",
            "Dropout (1, 128)",
            "Linear (1, 10)");
  }

  @ParameterizedTest
  @CsvSource({"27, 28", "28, 30", "2, 2"})
  void sizeThatCannotBeHalvedTwice_isRefused(int width, int height) {
    InputSpec input = new InputSpec(width, height, 0.5f, 0.5f);

    assertThatThrownBy(() -> Network.initialise(Architecture.REPORT_CNN, input, 10, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(width + "x" + height)
        .hasMessageContaining("multiple of 4");
  }

  @Test
  void sameSeed_givesTheSameParameters() {
    try (Network same = small(5);
        Network again = small(5);
        Network other = small(6)) {
      assertThat(firstWeight(again)).isEqualTo(firstWeight(same));
      assertThat(firstWeight(other)).isNotEqualTo(firstWeight(same));
    }
  }

  private static Network small(long seed) {
    return Network.initialise(Architecture.REPORT_CNN, RandomPictures.INPUT, 2, seed);
  }

  private static float[] firstWeight(Network network) {
    return network.block().getParameters().valueAt(0).getArray().toFloatArray();
  }

  /** Runs a picture through layer after layer: the name of each and the shape of what it gives. */
  private static List<String> layerOutputs() {
    List<String> outputs = new ArrayList<>();
    try (NDManager manager = network.manager().newSubManager()) {
      ParameterStore parameters = new ParameterStore(manager, false);
      NDList values = new NDList(manager.zeros(network.inputShape(1)));
      for (Pair<String, Block> layer : network.block().getChildren()) {
        values = layer.getValue().forward(parameters, values, false);
        outputs.add(name(layer.getValue()) + " " + values.head().getShape());
      }
    }
    return outputs;
  }

  private static String name(Block layer) {
    return layer instanceof LambdaBlock function
        ? function.getName()
        : layer.getClass().getSimpleName();
  }
}
