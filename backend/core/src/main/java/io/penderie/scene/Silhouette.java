package io.penderie.scene;

/**
 * Where a garment of the data set is: its pixels that are not of the black ground, and the holes in
 * it, for what is white in the shop's photograph is black in the data set.
 */
final class Silhouette {

  /** The ground is exactly 0 but for traces of compression. */
  private static final int GROUND = 4;

  private Silhouette() {}

  /** Whether each pixel is the garment's. */
  static boolean[] of(byte[] pixels, int width, int height) {
    boolean[] outside = new boolean[pixels.length];
    int[] stack = new int[pixels.length];
    int depth = 0;
    for (int i = 0; i < pixels.length; i++) {
      int x = i % width;
      int y = i / width;
      boolean edge = x == 0 || y == 0 || x == width - 1 || y == height - 1;
      if (edge && isGround(pixels[i])) {
        outside[i] = true;
        stack[depth++] = i;
      }
    }
    while (depth > 0) {
      int i = stack[--depth];
      int x = i % width;
      int[] neighbours = {x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width};
      for (int next : neighbours) {
        if (next >= 0 && next < pixels.length && !outside[next] && isGround(pixels[next])) {
          outside[next] = true;
          stack[depth++] = next;
        }
      }
    }
    boolean[] inside = outside;
    for (int i = 0; i < inside.length; i++) {
      inside[i] = !outside[i];
    }
    return inside;
  }

  private static boolean isGround(byte pixel) {
    return (pixel & 0xFF) <= GROUND;
  }
}
