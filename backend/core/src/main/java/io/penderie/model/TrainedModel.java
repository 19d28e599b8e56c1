package io.penderie.model;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.ImageSet;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * A network that answers: pictures in, probabilities out.
 *
 * <p>Its methods may be called by many threads. Owns native memory; close it when nothing uses it.
 */
public final class TrainedModel implements AutoCloseable {

  /** Larger sets are computed in pieces of this many pictures. */
  private static final int BATCH_SIZE = 250;

  private final Network network;
  private final ClassLabels labels;
  private final ParameterStore parameters;

  private TrainedModel(Network network, ClassLabels labels) {
    this.network = network;
    this.labels = labels;
    this.parameters = new ParameterStore(network.manager(), false);
    // Each thread's first look would otherwise race to fill the store.
    network
        .block()
        .getParameters()
        .values()
        .forEach(parameter -> parameters.getValue(parameter, Device.cpu(), false));
  }

  /**
   * Loads the parameters of a trained network.
   *
   * @throws ModelException if they are missing, damaged or of another network
   */
  public static TrainedModel load(
      Architecture architecture, InputSpec input, ClassLabels labels, Path parameters) {
    return new TrainedModel(Network.load(architecture, input, labels.size(), parameters), labels);
  }

  public InputSpec input() {
    return network.input();
  }

  public ClassLabels labels() {
    return labels;
  }

  /**
   * Classifies pictures in one forward pass.
   *
   * @param pictures each {@code input().pixels()} unsigned bytes, row by row from the top left
   * @return one row a picture, one probability a class, each row summing to 1
   * @throws IllegalArgumentException if a picture has another size
   */
  public float[][] probabilities(List<byte[]> pictures) {
    if (pictures.isEmpty()) {
      return new float[0][];
    }
    int length = input().pixels();
    float[] pixels = new float[pictures.size() * length];
    for (int i = 0; i < pictures.size(); i++) {
      byte[] picture = pictures.get(i);
      if (picture.length != length) {
        throw new IllegalArgumentException(
            "a picture of " + picture.length + " pixels; the network takes " + length);
      }
      input().normalise(picture, 0, length, pixels, i * length);
    }
    return forward(pixels, pictures.size());
  }

  /**
   * Classifies a whole set, piece by piece.
   *
   * @return one row a picture, in the order of the set
   * @throws IllegalArgumentException if its pictures have another size
   */
  public float[][] probabilities(ImageSet set) {
    float[][] rows = new float[set.size()][];
    int length = input().pixels();
    if (set.width() != input().width() || set.height() != input().height()) {
      throw new IllegalArgumentException(
          String.format(
              "pictures of %dx%d; the network takes %dx%d",
              set.width(), set.height(), input().width(), input().height()));
    }
    byte[] picture = new byte[length];
    for (int from = 0; from < set.size(); from += BATCH_SIZE) {
      int size = Math.min(BATCH_SIZE, set.size() - from);
      float[] pixels = new float[size * length];
      for (int i = 0; i < size; i++) {
        set.copyPixels(from + i, picture, 0);
        input().normalise(picture, 0, length, pixels, i * length);
      }
      System.arraycopy(forward(pixels, size), 0, rows, from, size);
    }
    return rows;
  }

  @Override
  public void close() {
    network.close();
  }

  private float[][] forward(float[] pixels, int size) {
    try (NDManager batch = network.manager().newSubManager()) {
      NDArray input = batch.create(FloatBuffer.wrap(pixels), network.inputShape(size));
      NDArray logits =
          network.block().forward(parameters, new NDList(input), false).singletonOrThrow();
      float[] values = logits.toFloatArray();
      float[][] rows = new float[size][];
      for (int i = 0; i < size; i++) {
        rows[i] = Softmax.of(values, i * labels.size(), labels.size());
      }
      return rows;
    }
  }
}
