package io.penderie.model;

import java.util.List;

/** A {@link FeaturePass} that is loaded when it is first asked for; most models never are. */
final class FeatureMapsLater implements AutoCloseable {

  private final InputSpec input;

  private final byte[] export;

  /** Null until it is loaded. */
  private FeaturePass pass;

  FeatureMapsLater(byte[] export, InputSpec input) {
    this.export = export;
    this.input = input;
  }

  FeatureMaps maps(float[] pixels, int output) {
    return pass().maps(pixels, output);
  }

  float[][] features(float[] pixels, int size) {
    return pass().features(pixels, size);
  }

  List<Activations> activations(float[] pixels) {
    return ActivationPass.of(export, input, pixels);
  }

  private synchronized FeaturePass pass() {
    if (pass == null) {
      pass = FeaturePass.of(export, input);
    }
    return pass;
  }

  @Override
  public synchronized void close() {
    if (pass != null) {
      pass.close();
    }
  }
}
