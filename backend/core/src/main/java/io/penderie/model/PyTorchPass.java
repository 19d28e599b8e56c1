package io.penderie.model;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import java.nio.FloatBuffer;
import java.util.Arrays;

/** The forward pass of a network in the engine that trains it, which other engines are held to. */
final class PyTorchPass implements ForwardPass {

  private final Network network;
  private final ParameterStore parameters;

  /**
   * Answers with a network.
   *
   * @param network belongs to this from now on
   */
  PyTorchPass(Network network) {
    this.network = network;
    this.parameters = new ParameterStore(network.manager(), false);
    // Each thread's first look would otherwise race to fill the store.
    network
        .block()
        .getParameters()
        .values()
        .forEach(parameter -> parameters.getValue(parameter, Device.cpu(), false));
  }

  @Override
  public float[][] logits(float[] pixels, int size) {
    try (NDManager batch = network.manager().newSubManager()) {
      NDArray input = batch.create(FloatBuffer.wrap(pixels), network.inputShape(size));
      NDArray logits =
          network.block().forward(parameters, new NDList(input), false).singletonOrThrow();
      float[] values = logits.toFloatArray();
      int outputs = network.outputs();
      float[][] rows = new float[size][];
      for (int i = 0; i < size; i++) {
        rows[i] = Arrays.copyOfRange(values, i * outputs, (i + 1) * outputs);
      }
      return rows;
    }
  }

  /** The network for the other engine, see {@link OnnxExport}. */
  byte[] export() {
    return OnnxExport.of(network);
  }

  @Override
  public String engine() {
    return PyTorch.ENGINE + " " + PyTorch.version();
  }

  @Override
  public void close() {
    network.close();
  }
}
