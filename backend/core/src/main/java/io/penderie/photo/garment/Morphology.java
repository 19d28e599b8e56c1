package io.penderie.photo.garment;

/**
 * Opening and closing with a square (Serra 1982). What lies beyond the picture's edges counts as
 * the pixels next to it, so that a garment that touches an edge is not gnawed at there.
 */
final class Morphology {

  private Morphology() {}

  /** Takes away what is thinner than the square: hangers, seams of the floor, noise. */
  static Mask open(Mask mask, int radius) {
    return grow(shrink(mask, radius), radius);
  }

  /** Fills what is thinner than the square: gaps between nearly touching parts, noise. */
  static Mask close(Mask mask, int radius) {
    return shrink(grow(mask, radius), radius);
  }

  static Mask shrink(Mask mask, int radius) {
    return Mask.over(1 - tolerance(radius), means(mask, radius), mask.width(), mask.height());
  }

  static Mask grow(Mask mask, int radius) {
    return Mask.over(tolerance(radius), means(mask, radius), mask.width(), mask.height());
  }

  /** Half a pixel's share of the square. */
  private static float tolerance(int radius) {
    int side = 2 * radius + 1;
    return 0.5f / (side * side);
  }

  private static float[] means(Mask mask, int radius) {
    float[] values = new float[mask.inside().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = mask.inside()[i] ? 1 : 0;
    }
    return BoxMean.of(values, mask.width(), mask.height(), radius);
  }
}
