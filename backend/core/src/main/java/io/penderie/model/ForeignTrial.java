package io.penderie.model;

import java.util.Arrays;

/** Whether a network from elsewhere computes as one that answers here must. */
final class ForeignTrial {

  private static final int PICTURES = 4;

  /** Of outputs: engines add in another order for another number of pictures. */
  private static final double TOLERANCE = 1e-3;

  private static final String NO_PROBABILITIES =
      "its card says probabilities, and its outputs are none; write \"output\": \"logits\"";

  private ForeignTrial() {}

  /**
   * Answers black and noise of a fixed seed, together, one by one, and again.
   *
   * @param inForm the network in the form of {@link OnnxExport}
   * @throws ModelException if it does not load or compute, or if an answer is of another length, no
   *     number, or depends on the other pictures or on chance, or if it is logits where it should
   *     be probabilities, or the other way round
   */
  static void require(byte[] inForm, ForeignShape shape) {
    InputSpec input = shape.spec();
    int length = input.values();
    float[] pixels = TrialPictures.normalised(input, PICTURES);
    try (OnnxPass pass = OnnxPass.of(inForm, input)) {
      float[][] alone = new float[PICTURES][];
      for (int i = 0; i < PICTURES; i++) {
        float[] one = Arrays.copyOfRange(pixels, i * length, (i + 1) * length);
        alone[i] = requireRows(pass.logits(one, 1), 1, shape)[0];
      }
      float[][] together;
      try {
        together = requireRows(pass.logits(pixels, PICTURES), PICTURES, shape);
      } catch (ModelException e) {
        throw new ModelException(
            "it takes one picture, and not several at once; export it for a batch of any size: "
                + e.getMessage(),
            e);
      }
      requireSame(alone, together, "its answer depends on the pictures that are asked beside one");
      requireSame(
          together,
          requireRows(pass.logits(pixels, PICTURES), PICTURES, shape),
          "it answers the same pictures differently each time");
      requireKind(together, shape.probabilities());
    }
  }

  /** A softmax of probabilities is nearly the same for all classes, and hides how sure it is. */
  private static void requireKind(float[][] rows, boolean probabilities) {
    boolean sumToOne = true;
    boolean exponentialsDo = true;
    for (float[] row : rows) {
      double sum = 0;
      double exponentials = 0;
      for (float number : row) {
        sum += number >= 0 ? number : Double.NaN;
        exponentials += Math.exp(number);
      }
      sumToOne &= Math.abs(sum - 1) <= TOLERANCE;
      exponentialsDo &= Math.abs(exponentials - 1) <= TOLERANCE;
    }
    if (sumToOne && !probabilities) {
      throw new ModelException(
          "it puts out probabilities, and its card says logits; write \"output\": \"probabilities\"");
    }
    if (probabilities && !exponentialsDo) {
      throw new ModelException(NO_PROBABILITIES);
    }
  }

  private static float[][] requireRows(float[][] rows, int pictures, ForeignShape shape) {
    int outputs = shape.outputs();
    boolean probabilities = shape.probabilities();
    if (rows.length != pictures || rows[0].length != outputs) {
      throw new ModelException(
          "it puts out %d rows of %d numbers for %d pictures; its card says %d numbers"
              .formatted(rows.length, rows.length == 0 ? 0 : rows[0].length, pictures, outputs));
    }
    for (float[] row : rows) {
      for (float number : row) {
        if (!Float.isFinite(number)) {
          if (probabilities) {
            // The logarithm of what is below 0.
            throw new ModelException(NO_PROBABILITIES);
          }
          throw new ModelException("it puts out " + number + ", which is no finite number");
        }
      }
    }
    return rows;
  }

  private static void requireSame(float[][] first, float[][] second, String fault) {
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < first[i].length; j++) {
        float size = Math.max(1, Math.abs(first[i][j]));
        if (Math.abs(first[i][j] - second[i][j]) > TOLERANCE * size) {
          throw new ModelException(fault);
        }
      }
    }
  }
}
