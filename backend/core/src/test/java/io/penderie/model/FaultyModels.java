package io.penderie.model;

import io.penderie.dataset.ClassLabels;

/** Models whose forward pass fails when a test wants it to, and calls all classes equal else. */
public final class FaultyModels {

  private FaultyModels() {}

  /** What a forward pass does before it answers. */
  @FunctionalInterface
  public interface Fault {
    /**
     * Throws what the pass shall throw.
     *
     * @param pixels normalised, one picture after the other
     */
    void pass(float[] pixels);
  }

  /** A model of the report's architecture with such a pass. */
  public static TrainedModel of(InputSpec input, ClassLabels labels, Fault fault) {
    ForwardPass pass =
        new ForwardPass() {
          @Override
          public float[][] logits(float[] pixels, int size) {
            fault.pass(pixels);
            return new float[size][labels.size()];
          }

          @Override
          public String engine() {
            return "a test";
          }

          @Override
          public void close() {
            // Owns nothing.
          }
        };
    return new TrainedModel(input, labels, OutputCalibration.NONE, pass, false);
  }
}
