package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import io.penderie.model.NetworkSummary.LayerSummary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSummaryTest {

  /** Layer by layer, what the engine makes of the same layers. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "report-cnn",
        "garment-resnet",
        "pooled-resnet",
        "detail-resnet",
        "scaled-resnet-24x1",
        "scaled-resnet-4x3"
      })
  void shapesAndCounts_areThoseOfTheBlock(String id) {
    Architecture architecture = Architecture.of(id);
    int edge = 28 * architecture.enlargement();
    InputSpec input = new InputSpec(edge, edge, 0.5f, 0.5f);
    NetworkSummary summary = NetworkSummary.of(architecture, input, 10);

    try (Network network = Network.initialise(architecture, input, 10, 1);
        NDManager manager = network.manager().newSubManager()) {
      ParameterStore parameters = new ParameterStore(manager, false);
      NDList values = new NDList(manager.zeros(network.inputShape(1)));
      int place = 0;
      for (Pair<String, Block> child : network.block().getChildren()) {
        LayerSummary layer = summary.layers().get(place++);
        values = child.getValue().forward(parameters, values, false);
        long[] shape = values.head().getShape().getShape();
        assertThat(layer.output())
            .as(child.getKey())
            .isEqualTo(Arrays.stream(shape).skip(1).mapToObj(each -> (int) each).toList());
        assertThat(layer.parameters()).as(child.getKey()).isEqualTo(parameters(child.getValue()));
      }
      assertThat(summary.layers()).hasSize(place);
      assertThat(summary.trainableParameters()).isEqualTo(network.trainableParameters());
    }
  }

  private static long parameters(Block block) {
    return block.getParameters().values().stream()
        .map(Parameter::getArray)
        .mapToLong(array -> array.getShape().size())
        .sum();
  }

  @Test
  void reportNetwork_hasTheCountsOfTheReport() {
    NetworkSummary summary =
        NetworkSummary.of(Architecture.REPORT_CNN, InputSpec.FASHION_MNIST, 10);

    assertThat(summary.trainableParameters()).isEqualTo(468_202);
    assertThat(summary.parameters()).isEqualTo(468_586);
    // 3x3 squares at each pixel, from 1 and 32 channels to 32, at half the edge from 32 and 64 to
    // 64; then the dense layers.
    assertThat(summary.multiplyAdds())
        .isEqualTo(
            784L * 9 * (32 + 32 * 32) + 196L * 9 * (32 * 64 + 64 * 64) + 3136L * 128 + 128 * 10);
  }

  @Test
  void residualBlock_countsItsBranch() {
    NetworkSummary summary =
        NetworkSummary.of(Architecture.of("scaled-resnet-8x1"), InputSpec.FASHION_MNIST, 10);

    LayerSummary block = summary.layers().get(3);
    assertThat(block.kind()).isEqualTo(LayerSummary.Kind.RESIDUAL);
    assertThat(block.output()).containsExactly(8, 28, 28);
    assertThat(block.branch()).hasSize(5);
    assertThat(block.multiplyAdds()).isEqualTo(2L * 784 * 9 * 8 * 8);
    assertThat(block.trainableParameters()).isEqualTo(2L * (9 * 8 * 8 + 2 * 8));
  }

  /** Two more blocks a stage, and twice the filters, cost what the documentation says. */
  @Test
  void scaledNetwork_costsByWidthAndDepth() {
    List<Long> costs =
        List.of("scaled-resnet-24x1", "scaled-resnet-24x2", "scaled-resnet-24x3").stream()
            .map(Architecture::of)
            .map(each -> NetworkSummary.of(each, InputSpec.FASHION_MNIST, 10).multiplyAdds())
            .toList();

    // Each block does the same in every stage: twice 9 x 24 x 24 at each of 784 pixels.
    assertThat(costs.get(1) - costs.get(0)).isEqualTo(3 * 2L * 784 * 9 * 24 * 24);
    assertThat(costs.get(2) - costs.get(1)).isEqualTo(costs.get(1) - costs.get(0));
    assertThat(costs.get(0)).isEqualTo(28_620_192);
    assertThat(
            NetworkSummary.of(Architecture.of("scaled-resnet-24x1"), InputSpec.FASHION_MNIST, 10)
                .trainableParameters())
        .isEqualTo(271_859);
  }

  @Test
  void sizeThatItCannotTake_isRefused() {
    assertThatThrownBy(
            () ->
                NetworkSummary.of(
                    Architecture.of("scaled-resnet-8x1"), new InputSpec(30, 30, 0, 1), 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("30x30");
  }
}
