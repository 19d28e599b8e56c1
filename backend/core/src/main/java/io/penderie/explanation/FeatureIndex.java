package io.penderie.explanation;

import io.penderie.model.TrainedModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pictures that a network learned from, by the features that its last dense layer takes of them:
 * the nearest to those of another picture are what it finds most similar (Papernot, McDaniel 2018,
 * "Deep k-Nearest Neighbors: Towards Confident, Interpretable and Robust Deep Learning", arXiv
 * 1803.04765, which takes them of every layer).
 *
 * <p>Distances are those of the cosine, 1 minus it: which features there are, not how strongly all
 * of them. Safe for use by many threads.
 */
public final class FeatureIndex {

  /** Who described it, and where. */
  public static final String SOURCE =
      "Papernot, McDaniel 2018, Deep k-Nearest Neighbors: Towards Confident, Interpretable and Robust"
          + " Deep Learning, arXiv 1803.04765";

  /** Every fifth training picture of Fashion-MNIST. */
  static final int MOST_PICTURES = 11_000;

  /** Of 4 bytes each. */
  static final int MOST_VALUES = 1 << 22;

  private static final int PICTURES_A_PASS = 32;
  private static final int VALUES_A_PASS = 1 << 18;

  private final Candidates candidates;
  private final int stride;
  private final int length;

  /** Row after row, each of length 1 or all 0. */
  private final float[] rows;

  private FeatureIndex(Candidates candidates, int stride, int length) {
    this.candidates = candidates;
    this.stride = stride;
    this.length = length;
    this.rows = new float[pictures() * length];
  }

  /**
   * A picture that is near.
   *
   * @param index its position among the candidates
   * @param label the index of its class
   * @param distance 1 minus the cosine of both rows of features, 0 to 2
   */
  public record Neighbour(int index, int label, double distance) {}

  /**
   * Computes the features of all candidates, or of every n-th where there are many.
   *
   * @param model that {@link TrainedModel#hasGradients shows its features}
   * @param candidates of the network's or the dataset's size, at least one
   * @param beforeEachPass run before each forward pass; what it throws ends the work
   */
  public static FeatureIndex of(
      TrainedModel model, Candidates candidates, Runnable beforeEachPass) {
    int aPass = Math.max(1, Math.min(PICTURES_A_PASS, VALUES_A_PASS / model.input().values()));
    int length = model.features(List.of(model.input().enlarged(candidates.picture(0))))[0].length;
    FeatureIndex index = new FeatureIndex(candidates, stride(candidates.size(), length), length);
    for (int from = 0; from < index.pictures(); from += aPass) {
      beforeEachPass.run();
      List<byte[]> pictures = new ArrayList<>();
      for (int i = from; i < Math.min(from + aPass, index.pictures()); i++) {
        pictures.add(model.input().enlarged(candidates.picture(i * index.stride)));
      }
      float[][] features = model.features(pictures);
      for (int i = 0; i < features.length; i++) {
        System.arraycopy(unit(features[i]), 0, index.rows, (from + i) * length, length);
      }
    }
    return index;
  }

  /** Of how many pictures one is taken. */
  static int stride(int size, int length) {
    int most = Math.max(1, Math.min(MOST_PICTURES, MOST_VALUES / length));
    return (size + most - 1) / most;
  }

  private static float[] unit(float[] features) {
    double squares = 0;
    for (float value : features) {
      squares += value * value;
    }
    float[] unit = new float[features.length];
    for (int i = 0; i < unit.length && squares > 0; i++) {
      unit[i] = (float) (features[i] / Math.sqrt(squares));
    }
    return unit;
  }

  /** How many pictures it has. */
  public int pictures() {
    return (candidates.size() + stride - 1) / stride;
  }

  /** How many features each has. */
  public int features() {
    return length;
  }

  /**
   * The nearest pictures.
   *
   * @param features a row of {@link TrainedModel#features}
   * @param count how many at most
   * @return the nearest first, of equal ones in the order of the candidates
   */
  public List<Neighbour> nearest(float[] features, int count) {
    float[] unit = unit(features);
    double[] distances = new double[pictures()];
    for (int i = 0; i < distances.length; i++) {
      double cosine = 0;
      for (int j = 0; j < length; j++) {
        cosine += unit[j] * rows[i * length + j];
      }
      distances[i] = Math.max(0, 1 - cosine);
    }
    return IntStream.range(0, distances.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> distances[i]))
        .limit(count)
        .map(i -> new Neighbour(i * stride, candidates.label(i * stride), distances[i]))
        .toList();
  }
}
