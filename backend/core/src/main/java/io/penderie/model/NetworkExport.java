package io.penderie.model;

import java.nio.file.Path;

/**
 * A trained network in the form that answers fastest ({@link OnnxExport}), compared with the engine
 * that trained it.
 *
 * @param bytes of the file
 * @param largestDifference between two outputs of the engines for the same picture
 */
@SuppressWarnings("ArrayRecordComponent") // made once and written; never compared
public record NetworkExport(byte[] bytes, double largestDifference) {

  /** Of outputs, which are logits: two classes are hardly ever so close. */
  static final double TOLERANCE = 1e-3;

  private static final int PICTURES = 32;

  /**
   * Exports the parameters of a file, and answers black, and noise of a fixed seed, with both
   * engines.
   *
   * @throws ModelException if the file is not that of the network, if ONNX Runtime does not start
   *     here, or if the two differ by more than {@value #TOLERANCE}
   */
  public static NetworkExport of(
      Architecture architecture, InputSpec input, int classes, Path parameters) {
    try (PyTorchPass trained =
        new PyTorchPass(Network.load(architecture, input, classes, parameters))) {
      byte[] bytes = trained.export();
      try (OnnxPass exported = OnnxPass.of(bytes, input)) {
        float[] pixels = TrialPictures.normalised(input, PICTURES);
        double difference =
            difference(trained.logits(pixels, PICTURES), exported.logits(pixels, PICTURES));
        // Not the other way round: NaN is no small difference.
        if (!(difference <= TOLERANCE)) {
          throw new ModelException(
              "the exported network differs by " + difference + " from the trained one");
        }
        return new NetworkExport(bytes, difference);
      }
    }
  }

  private static double difference(float[][] trained, float[][] exported) {
    double largest = 0;
    for (int row = 0; row < trained.length; row++) {
      if (trained[row].length != exported[row].length) {
        return Double.POSITIVE_INFINITY;
      }
      for (int i = 0; i < trained[row].length; i++) {
        largest = Math.max(largest, Math.abs(trained[row][i] - exported[row][i]));
      }
    }
    return largest;
  }
}
