package io.penderie.model;

/** A {@link FeaturePass} that is loaded when it is first asked for; most models never are. */
final class FeatureMapsLater implements AutoCloseable {

  private final InputSpec input;

  /** Null once it is loaded. */
  private byte[] export;

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

  private synchronized FeaturePass pass() {
    if (pass == null) {
      pass = FeaturePass.of(export, input);
      export = null;
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
