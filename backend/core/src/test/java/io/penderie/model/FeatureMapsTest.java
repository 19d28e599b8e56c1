package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.onnx.proto.OnnxMl.ModelProto;
import io.penderie.dataset.PictureRecipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gradients that are computed here, against the engine that trains. */
class FeatureMapsTest {

  private static final int CLASSES = 3;
  private static final int CLASS = 1;

  /** Two that are compared by max pooling are further apart than twice this. */
  private static final float STEP = 1e-3f;

  private static final float APART = 4e-3f;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    PyTorch.useThreads(1);
  }

  @ParameterizedTest
  @EnumSource
  void gradient_agreesWithCentralDifferences(ArchitectureFamily family) throws Exception {
    Architecture architecture = Architecture.of(family, 8, 1);
    InputSpec input = input(architecture);
    try (Network network = Network.initialise(architecture, input, CLASSES, 5);
        Parts parts = new Parts(network)) {
      Shape maps = parts.maps(new float[input.values()]).getShape();
      float[] activations = distinct(Math.toIntExact(maps.size()));
      int[] lengths = {(int) maps.get(1), (int) maps.get(2), (int) maps.get(3)};
      Head head = Head.of(ModelProto.parseFrom(OnnxExport.of(network)).getGraph());

      double[] gradient = head.gradient(activations, lengths[0], lengths[1], lengths[2], CLASS);

      double[] differences = parts.differences(activations, maps);
      assertThat(gradient).hasSameSizeAs(differences);
      double largest = 0;
      for (int i = 0; i < gradient.length; i++) {
        assertThat(gradient[i]).isCloseTo(differences[i], within(2e-3));
        largest = Math.max(largest, Math.abs(gradient[i]));
      }
      assertThat(largest).isGreaterThan(1e-2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void maps_areThoseOfTheTrainedNetwork(ArchitectureFamily family) throws Exception {
    Architecture architecture = Architecture.of(family, 8, 1);
    InputSpec input = input(architecture).with(PictureRecipe.PHOTOGRAPH, 3);
    float[] pixels = TrialPictures.normalised(input, 2);
    float[] noise = Arrays.copyOfRange(pixels, input.values(), 2 * input.values());
    try (Network network = Network.initialise(architecture, input, CLASSES, 5);
        Parts parts = new Parts(network);
        FeaturePass pass = FeaturePass.of(OnnxExport.of(network), input)) {
      NDArray expected = parts.maps(noise);

      FeatureMaps made = pass.maps(noise, CLASS);

      assertThat(new Shape(1, made.channels(), made.height(), made.width()))
          .isEqualTo(expected.getShape());
      assertThat(made.activations()).containsExactly(expected.toFloatArray(), within(1e-4f));
      // Of both pictures at once, what the last layer of the network takes.
      float[][] features = pass.features(pixels, 2);
      assertThat(features[1]).containsExactly(parts.features(noise), within(1e-4f));
      assertThat(features[0]).isNotEqualTo(features[1]);
      List<Activations> layers = ActivationPass.of(OnnxExport.of(network), input, noise);
      assertThat(layers).hasSizeGreaterThan(2);
      assertThat(layers.get(0).values()).containsExactly(parts.rectified(noise), within(1e-4f));
    }
  }

  @Test
  void networkInTheTrainingEngine_hasNoGradientsHere() throws IOException {
    try (TrainedModel model = TestModels.untrained(folder, CLASSES)) {
      assertThat(model.hasGradients()).isFalse();
      assertThatThrownBy(() -> model.featureMaps(new byte[64], 0))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static InputSpec input(Architecture architecture) {
    int edge = 8 * architecture.enlargement();
    return new InputSpec(edge, edge, 0.5f, 0.25f);
  }

  /** From -1 on in steps, in an order by chance. */
  private static float[] distinct(int count) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(9));
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = -1 + APART * order.get(i);
    }
    return values;
  }

  /** A network in PyTorch, cut in two. */
  private static final class Parts implements AutoCloseable {
    private final NDManager manager;
    private final List<Block> trunk;
    private final List<Block> head;
    private final InputSpec input;
    private final Network network;

    private Parts(Network network) {
      this.network = network;
      this.input = network.input();
      this.manager = network.manager().newSubManager();
      List<Layer> layers = network.architecture().layers(input, CLASSES);
      int cut = layers.indexOf(new Layer.Flattening());
      while (layers.get(cut - 1) instanceof Layer.GlobalAveragePooling
          || layers.get(cut - 1) instanceof Layer.MaxPooling
          || layers.get(cut - 1) instanceof Layer.Dropout) {
        cut--;
      }
      List<Block> blocks = network.block().getChildren().values();
      this.trunk = blocks.subList(0, cut);
      this.head = blocks.subList(cut, blocks.size());
    }

    private NDArray maps(float[] pixels) {
      return forward(trunk, batch(pixels));
    }

    private NDArray batch(float[] pixels) {
      return manager.create(pixels).reshape(1, input.channels(), input.height(), input.width());
    }

    /** What the first rectified layer puts out. */
    private float[] rectified(float[] pixels) {
      int first = network.architecture().layers(input, CLASSES).indexOf(new Layer.Relu());
      return forward(trunk.subList(0, first + 1), batch(pixels)).toFloatArray();
    }

    private float[] features(float[] pixels) {
      return forward(head.subList(0, head.size() - 1), maps(pixels)).toFloatArray();
    }

    private double[] differences(float[] activations, Shape maps) {
      int size = activations.length;
      NDArray alone = manager.create(activations).reshape(1, size);
      NDArray steps = manager.eye(size).mul(STEP);
      float[] up = column(forward(head, alone.add(steps).reshape(shape(size, maps))));
      float[] down = column(forward(head, alone.sub(steps).reshape(shape(size, maps))));
      double[] differences = new double[size];
      for (int i = 0; i < size; i++) {
        differences[i] = (up[i] - down[i]) / (2 * STEP);
      }
      return differences;
    }

    private static Shape shape(int size, Shape maps) {
      return new Shape(size, maps.get(1), maps.get(2), maps.get(3));
    }

    private static float[] column(NDArray rows) {
      return rows.get(":, " + CLASS).toFloatArray();
    }

    private NDArray forward(List<Block> blocks, NDArray batch) {
      NDList values = new NDList(batch);
      ParameterStore parameters = new ParameterStore(manager, false);
      for (Block block : blocks) {
        values = block.forward(parameters, values, false);
      }
      return values.singletonOrThrow();
    }

    @Override
    public void close() {
      manager.close();
    }
  }
}
