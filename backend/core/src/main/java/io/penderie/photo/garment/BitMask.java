package io.penderie.photo.garment;

import java.util.Arrays;

/**
 * A mask with 64 pixels in a word, so that a whole stretch of a row grows at once. What lies beyond
 * the picture's edges is neither inside nor outside.
 */
final class BitMask {

  private final int width;
  private final int height;

  /** How many words a row has; the bits behind its end are 0. */
  private final int words;

  private final long[] bits;

  private BitMask(int width, int height) {
    this.width = width;
    this.height = height;
    this.words = (width + Long.SIZE - 1) / Long.SIZE;
    this.bits = new long[words * height];
  }

  static BitMask of(Mask mask) {
    BitMask made = new BitMask(mask.width(), mask.height());
    int at = 0;
    for (int y = 0; y < made.height; y++) {
      for (int x = 0; x < made.width; x++) {
        made.bits[y * made.words + (x >> 6)] |= (mask.inside()[at++] ? 1L : 0) << x;
      }
    }
    return made;
  }

  Mask mask() {
    boolean[] inside = new boolean[width * height];
    int at = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        inside[at++] = (bits[y * words + (x >> 6)] >>> x & 1) != 0;
      }
    }
    return new Mask(width, height, inside);
  }

  /** Adds every pixel that has one of the mask in its square. */
  BitMask grow(int radius) {
    BitMask grown = this;
    for (int i = 0; i < radius; i++) {
      grown = grown.alongRows().alongColumns();
    }
    return grown;
  }

  /** Leaves every pixel that has none but of the mask in its square. */
  BitMask shrink(int radius) {
    return inverse().grow(radius).inverse();
  }

  private BitMask alongRows() {
    BitMask grown = new BitMask(width, height);
    for (int i = 0; i < bits.length; i++) {
      int column = i % words;
      long before = column == 0 ? 0 : bits[i - 1] >>> (Long.SIZE - 1);
      long behind = column == words - 1 ? 0 : bits[i + 1] << (Long.SIZE - 1);
      grown.bits[i] = bits[i] | bits[i] << 1 | before | bits[i] >>> 1 | behind;
    }
    grown.clearEnds();
    return grown;
  }

  private BitMask alongColumns() {
    BitMask grown = new BitMask(width, height);
    for (int i = 0; i < bits.length; i++) {
      long above = i < words ? 0 : bits[i - words];
      long below = i + words < bits.length ? bits[i + words] : 0;
      grown.bits[i] = above | bits[i] | below;
    }
    return grown;
  }

  private BitMask inverse() {
    BitMask inverse = new BitMask(width, height);
    Arrays.setAll(inverse.bits, i -> ~bits[i]);
    inverse.clearEnds();
    return inverse;
  }

  private void clearEnds() {
    for (int i = words - 1; i < bits.length; i += words) {
      bits[i] &= -1L >>> (words * Long.SIZE - width);
    }
  }
}
