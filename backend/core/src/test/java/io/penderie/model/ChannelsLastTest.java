package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelsLastTest {

  private static final Shape BATCH = new Shape(2, 1, 8, 8);

  private Model model;
  private Block block;

  @BeforeEach
  void initialise() {
    PyTorch.useThreads(1);
    Engine.getEngine(PyTorch.ENGINE).setRandomSeed(1);
    model = Model.newInstance("test", Device.cpu(), PyTorch.ENGINE);
    block = Architecture.REPORT_CNN.create(RandomPictures.INPUT, 3);
    model.setBlock(block);
    block.initialize(model.getNDManager(), DataType.FLOAT32, BATCH);
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void outputs_stayTheSame() {
    float[] before = outputs();

    ChannelsLast.apply(block, model.getNDManager());

    assertThat(outputs()).containsExactly(before, Offset.offset(1e-5f));
  }

  @Test
  void weights_keepValuesAndShapes() {
    float[][] before = values();
    List<Shape> shapes = shapes();

    ChannelsLast.apply(block, model.getNDManager());

    assertThat(shapes()).isEqualTo(shapes);
    assertThat(values()).isDeepEqualTo(before);
  }

  @Test
  void replacedWeights_areFreed() {
    int before = model.getNDManager().getManagedArrays().size();

    ChannelsLast.apply(block, model.getNDManager());

    assertThat(model.getNDManager().getManagedArrays()).hasSize(before);
  }

  /**
   * Weights that lay in memory of Java's would be freed behind the engine's back, and then be
   * overwritten by whoever gets that memory next.
   */
  @Test
  void weights_surviveGarbageCollection() {
    ChannelsLast.apply(block, model.getNDManager());
    float[][] weights = values();
    float[] outputs = outputs();

    for (int round = 0; round < 10; round++) {
      System.gc();
      overwriteFreedMemory();
      assertThat(outputs()).isEqualTo(outputs);
    }

    assertThat(values()).isDeepEqualTo(weights);
  }

  /** Fills as much direct memory, in pieces as large as the weights, as they would have left. */
  private void overwriteFreedMemory() {
    List<ByteBuffer> buffers = new ArrayList<>();
    for (Shape shape : shapes()) {
      for (int i = 0; i < 20; i++) {
        byte[] noise = new byte[Math.toIntExact(shape.size()) * Float.BYTES];
        Arrays.fill(noise, (byte) 0x7F);
        buffers.add(ByteBuffer.allocateDirect(noise.length).put(noise));
      }
    }
    assertThat(buffers).isNotEmpty();
  }

  private List<Shape> shapes() {
    return block.getParameters().values().stream()
        .map(parameter -> parameter.getArray().getShape())
        .toList();
  }

  private float[][] values() {
    return block.getParameters().values().stream()
        .map(parameter -> parameter.getArray())
        .map(ChannelsLastTest::floats)
        .toArray(float[][]::new);
  }

  /** Reading an array that is not in order leaves an ordered copy with its manager. */
  private static float[] floats(NDArray array) {
    try (NDManager scratch = array.getManager().newSubManager()) {
      NDArray copy = array.duplicate();
      copy.attach(scratch);
      return copy.toFloatArray();
    }
  }

  private float[] outputs() {
    try (NDManager manager = model.getNDManager().newSubManager()) {
      NDArray pictures =
          manager
              .arange((float) BATCH.size())
              .toType(DataType.FLOAT32, false)
              .div(64)
              .reshape(BATCH);
      return block
          .forward(new ParameterStore(manager, false), new NDList(pictures), false)
          .singletonOrThrow()
          .toFloatArray();
    }
  }
}
