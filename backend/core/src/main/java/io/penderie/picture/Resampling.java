package io.penderie.picture;

import java.util.Arrays;

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
    float[] rows = width > picture.width() ? grown(picture, across) : rows(picture, across);
    byte[] pixels = new byte[width * height];
    float[] sums = new float[width];
    for (int y = 0; y < height; y++) {
      int from = down.first[y] * width;
      Arrays.fill(sums, 0);
      for (float weight : down.weights[y]) {
        for (int x = 0; x < width; x++) {
          sums[x] += weight * rows[from + x];
        }
        from += width;
      }
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (byte) Math.min(255, (int) (sums[x] + 0.5)); // rounded
      }
    }
    return new GrayPicture(width, height, pixels);
  }

  /** Every row at its new, larger width: each pixel lies between two. */
  private static float[] grown(GrayPicture picture, Weights across) {
    int width = across.first.length;
    int[] second = new int[width];
    float[] ofFirst = new float[width];
    float[] ofSecond = new float[width];
    for (int x = 0; x < width; x++) {
      float[] weights = across.weights[x];
      second[x] = across.first[x] + weights.length - 1;
      ofFirst[x] = weights[0];
      ofSecond[x] = weights.length == 1 ? 0 : weights[1];
    }
    byte[] source = picture.pixels();
    float[] rows = new float[width * picture.height()];
    for (int y = 0; y < picture.height(); y++) {
      int from = y * picture.width();
      for (int x = 0; x < width; x++) {
        rows[y * width + x] =
            ofFirst[x] * (source[from + across.first[x]] & 0xFF)
                + ofSecond[x] * (source[from + second[x]] & 0xFF);
      }
    }
    return rows;
  }

  /** Every row at its new width. */
  private static float[] rows(GrayPicture picture, Weights across) {
    int width = across.first.length;
    byte[] source = picture.pixels();
    float[] rows = new float[width * picture.height()];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < width; x++) {
        float[] weights = across.weights[x];
        int from = y * picture.width() + across.first[x];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
          sum += weights[i] * (source[from + i] & 0xFF);
        }
        rows[y * width + x] = sum;
      }
    }
    return rows;
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
