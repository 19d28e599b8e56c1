package io.penderie.scene;

import java.util.Arrays;
import java.util.Objects;

/**
 * A garment of the data set, told from its ground: how light and how opaque it is at each pixel.
 *
 * <p>A pixel on the silhouette's edge is garment and black ground in one. It is taken apart again:
 * as light as its neighbours further in, and the less opaque the darker it was. Garment over black
 * gives the data set's picture again, and over white there is no dark rim.
 */
public final class Garment {

  /** So many pixels beyond the edge carry the edge's lightness, for sampling between pixels. */
  private static final int RIM = 2;

  /** From this opacity on a pixel counts as the garment's. */
  private static final float SEEN = 0.5f;

  private final Samples lightness;
  private final Samples opacity;

  private Garment(Samples lightness, Samples opacity) {
    this.lightness = lightness;
    this.opacity = opacity;
  }

  /**
   * Tells a garment from its ground.
   *
   * @param pixels {@code width * height} unsigned bytes, light on black
   */
  public static Garment of(byte[] pixels, int width, int height) {
    requireSize(pixels, width, height);
    return of(pixels, Silhouette.of(pixels, width, height), width);
  }

  /**
   * The same, with the ground seen through gaps, such as below a bag's handle and between straps.
   *
   * @param above a hole is such a gap if its middle is above this part of the picture's height, 0
   *     to 1; others are white parts of the garment
   */
  public static Garment withGaps(byte[] pixels, int width, int height, double above) {
    requireSize(pixels, width, height);
    return of(pixels, Silhouette.withGaps(pixels, width, height, above * height), width);
  }

  /**
   * The same for a thing whose holes are holes, such as a letter: all that is not quite black.
   *
   * @param pixels {@code width * height} unsigned bytes, light on black
   */
  public static Garment withHoles(byte[] pixels, int width, int height) {
    requireSize(pixels, width, height);
    boolean[] inside = new boolean[pixels.length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = pixels[i] != 0;
    }
    return of(pixels, inside, width);
  }

  private static Garment of(byte[] pixels, boolean[] silhouette, int width) {
    int height = pixels.length / width;
    boolean[] inside = silhouette;
    float[] light = new float[pixels.length];
    float[] cover = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      if (inside[i]) {
        float value = pixels[i] & 0xFF;
        float pure = isEdge(inside, i, width, height) ? pure(pixels, inside, i, width) : value;
        light[i] = Math.max(value, pure);
        cover[i] = light[i] == 0 ? 1 : value / light[i];
      }
    }
    for (int i = 0; i < RIM; i++) {
      inside = widen(light, inside, width);
    }
    return new Garment(new Samples(light, width, height), new Samples(cover, width, height));
  }

  /**
   * From where to where it reaches.
   *
   * @param from the part of its height at which to begin to look, 0 for its top
   * @param to the part of its height at which to stop, 1 for its bottom
   * @return of those rows; in the middle of the box if there is nothing in them
   */
  public Extent extent(double from, double to) {
    int top = 0;
    while (top < height() && isEmpty(top)) {
      top++;
    }
    int bottom = height();
    while (bottom > top && isEmpty(bottom - 1)) {
      bottom--;
    }
    int first = top + (int) Math.floor(from * (bottom - top));
    int end = Math.max(first + 1, top + (int) Math.ceil(to * (bottom - top)));
    int left = width();
    int right = 0;
    for (int y = first; y < Math.min(end, bottom); y++) {
      for (int x = 0; x < width(); x++) {
        if (opacity.values()[y * width() + x] >= SEEN) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
        }
      }
    }
    double box = Math.max(width(), height());
    double besides = (box - width()) / 2;
    double above = (box - height()) / 2;
    return left >= right
        ? new Extent(0.5, 0.5, 0.5, 0.5)
        : new Extent(
            (besides + left) / box,
            (above + first) / box,
            (besides + right) / box,
            (above + Math.min(end, bottom)) / box);
  }

  private boolean isEmpty(int row) {
    for (int x = 0; x < width(); x++) {
      if (opacity.values()[row * width() + x] >= SEEN) {
        return false;
      }
    }
    return true;
  }

  /** Lightness between pixels, 0 to 255; the centre of the first pixel is at 0, 0. */
  double lightness(CubicWeights place) {
    return Math.max(0, Math.min(255, lightness.at(place)));
  }

  /** Opacity between pixels, 0 to 1. */
  double opacity(CubicWeights place) {
    return Math.max(0, Math.min(1, opacity.at(place)));
  }

  /** Whether anything but 0 can be read there. */
  boolean reaches(double x, double y) {
    return x > -2 && x < width() + 1 && y > -2 && y < height() + 1;
  }

  int width() {
    return opacity.width();
  }

  int height() {
    return opacity.height();
  }

  private static void requireSize(byte[] pixels, int width, int height) {
    if (width < 1 || height < 1 || pixels.length != (long) width * height) {
      throw new IllegalArgumentException(
          pixels.length + " pixels for a picture of " + width + "x" + height);
    }
  }

  /** Whether the ground is beside it; what lies beyond the picture is not ground: it was cut. */
  private static boolean isEdge(boolean[] inside, int index, int width, int height) {
    for (int neighbour : Neighbours.of(index, width, height)) {
      if (!inside[neighbour]) {
        return true;
      }
    }
    return false;
  }

  /** The mean of the neighbours further in, or, where the garment is thin, of the lightest one. */
  private static float pure(byte[] pixels, boolean[] inside, int index, int width) {
    int height = pixels.length / width;
    float sum = 0;
    int count = 0;
    float lightest = 0;
    for (int neighbour : Neighbours.of(index, width, height)) {
      if (inside[neighbour]) {
        lightest = Math.max(lightest, pixels[neighbour] & 0xFF);
        if (!isEdge(inside, neighbour, width, height)) {
          sum += pixels[neighbour] & 0xFF;
          count++;
        }
      }
    }
    return count == 0 ? lightest : sum / count;
  }

  private static boolean[] widen(float[] light, boolean[] inside, int width) {
    boolean[] wider = inside.clone();
    float[] before = light.clone();
    for (int i = 0; i < light.length; i++) {
      if (!inside[i]) {
        float sum = 0;
        int count = 0;
        for (int neighbour : Neighbours.of(i, width, light.length / width)) {
          if (inside[neighbour]) {
            sum += before[neighbour];
            count++;
          }
        }
        if (count > 0) {
          light[i] = sum / count;
          wider[i] = true;
        }
      }
    }
    return wider;
  }

  /** The places of a grid around another one. */
  private static final class Neighbours {

    /** The up to eight neighbours that lie in the grid. */
    static int[] of(int index, int width, int height) {
      Objects.checkIndex(index, width * height);
      int x = index % width;
      int y = index / width;
      int[] found = new int[8];
      int count = 0;
      for (int down = Math.max(0, y - 1); down <= Math.min(height - 1, y + 1); down++) {
        for (int across = Math.max(0, x - 1); across <= Math.min(width - 1, x + 1); across++) {
          if (down != y || across != x) {
            found[count++] = down * width + across;
          }
        }
      }
      return Arrays.copyOf(found, count);
    }
  }
}
