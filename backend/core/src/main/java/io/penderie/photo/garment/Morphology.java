package io.penderie.photo.garment;

/**
 * Opening and closing with a square (Serra 1982). What lies beyond the picture's edges counts as
 * the pixels next to it, so that a garment that touches an edge is not gnawed at there.
 */
final class Morphology {

  private Morphology() {}

  /** Takes away what is thinner than the square: hangers, seams of the floor, noise. */
  static Mask open(Mask mask, int radius) {
    return BitMask.of(mask).shrink(radius).grow(radius).mask();
  }

  /** Fills what is thinner than the square: gaps between nearly touching parts, noise. */
  static Mask close(Mask mask, int radius) {
    return BitMask.of(mask).grow(radius).shrink(radius).mask();
  }

  static Mask grow(Mask mask, int radius) {
    return BitMask.of(mask).grow(radius).mask();
  }
}
