package io.penderie.scene;

/**
 * The weights of a Gaussian blur, from the middle outwards; beyond a picture's edge its last pixels
 * go on.
 */
final class GaussianKernel {

  /** Beyond so many standard deviations a pixel does not count: 0.3 % of the weight. */
  private static final double REACH = 3;

  private final float[] weights;

  private GaussianKernel(float[] weights) {
    this.weights = weights;
  }

  /** Of a standard deviation in pixels, 0 for no blur. */
  static GaussianKernel of(double deviation) {
    int reach = (int) Math.ceil(REACH * deviation);
    float[] weights = new float[reach + 1];
    double sum = 0;
    for (int i = 0; i <= reach; i++) {
      double weight = i == 0 ? 1 : Math.exp(-i * i / (2 * deviation * deviation));
      weights[i] = (float) weight;
      sum += i == 0 ? weight : 2 * weight;
    }
    for (int i = 0; i <= reach; i++) {
      weights[i] /= (float) sum;
    }
    return new GaussianKernel(weights);
  }

  /** Blurs {@code width * height} values, row by row, along both directions. */
  float[] blur(float[] values, int width, int height) {
    float[] rows = new float[values.length];
    for (int y = 0; y < height; y++) {
      line(values, rows, y * width, 1, width);
    }
    float[] both = new float[values.length];
    for (int x = 0; x < width; x++) {
      line(rows, both, x, width, height);
    }
    return both;
  }

  private void line(float[] from, float[] to, int start, int step, int length) {
    for (int i = 0; i < length; i++) {
      float sum = weights[0] * from[start + i * step];
      for (int j = 1; j < weights.length; j++) {
        int before = Math.max(0, i - j);
        int after = Math.min(length - 1, i + j);
        sum += weights[j] * (from[start + before * step] + from[start + after * step]);
      }
      to[start + i * step] = sum;
    }
  }
}
