package io.penderie.picture;

/**
 * Changes a picture's size, first along the rows, then along the columns.
 *
 * <p>Where a direction shrinks, a new pixel is the mean of the stretch that it covers, pixels at
 * its ends counted by the part covered: every pixel counts once and nothing flickers. Where it
 * grows, a new pixel lies between the centres of two old ones and is interpolated linearly.
 */
public final class Resampling {

  private Resampling() {}

  /** The whole picture at another size; the same one if it has that size. */
  public static GrayPicture resize(GrayPicture picture, int width, int height) {
    if (picture.width() == width && picture.height() == height) {
      return picture;
    }
    Weights across = Weights.of(picture.width(), width);
    Weights down = Weights.of(picture.height(), height);
    byte[] source = picture.pixels();
    float[] rows = new float[width * picture.height()];
    for (int x = 0; x < width; x++) {
      float[] weights = across.weights[x];
      for (int y = 0; y < picture.height(); y++) {
        int from = y * picture.width() + across.first[x];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
          sum += weights[i] * (source[from + i] & 0xFF);
        }
        rows[y * width + x] = sum;
      }
    }
    byte[] pixels = new byte[width * height];
    for (int y = 0; y < height; y++) {
      float[] weights = down.weights[y];
      for (int x = 0; x < width; x++) {
        int from = down.first[y] * width + x;
        float sum = 0;
        for (float weight : weights) {
          sum += weight * rows[from];
          from += width;
        }
        pixels[y * width + x] = (byte) Math.min(255, Math.round(sum));
      }
    }
    return new GrayPicture(width, height, pixels);
  }

  /** For every new pixel the first old one that counts, and the weights from there on; sum 1. */
  private record Weights(int[] first, float[][] weights) {

    static Weights of(int from, int to) {
      Weights made = new Weights(new int[to], new float[to][]);
      for (int i = 0; i < to; i++) {
        if (to <= from) {
          made.average(i, from, to);
        } else {
          made.interpolate(i, from, to);
        }
      }
      return made;
    }

    private void average(int i, int from, int to) {
      double start = (double) i * from / to;
      double end = (double) (i + 1) * from / to;
      first[i] = (int) start;
      int last = Math.min(from, (int) Math.ceil(end)) - 1;
      weights[i] = new float[last - first[i] + 1];
      for (int j = first[i]; j <= last; j++) {
        double covered = Math.min(end, j + 1) - Math.max(start, j);
        weights[i][j - first[i]] = (float) (covered / (end - start));
      }
    }

    private void interpolate(int i, int from, int to) {
      double centre = Math.max(0, Math.min(from - 1, (i + 0.5) * from / to - 0.5));
      first[i] = (int) centre;
      float second = (float) (centre - first[i]);
      weights[i] = second == 0 ? new float[] {1} : new float[] {1 - second, second};
    }
  }
}
