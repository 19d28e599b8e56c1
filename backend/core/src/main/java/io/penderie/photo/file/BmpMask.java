package io.penderie.photo.file;

/** The bits of a BMP pixel that make one of its four parts, spread over 0 to 255. */
final class BmpMask {

  private final int mask;
  private final int shift;
  private final long full;

  BmpMask(int mask) {
    this.mask = mask;
    this.shift = mask == 0 ? 0 : Integer.numberOfTrailingZeros(mask);
    this.full = Math.max(1, (mask & 0xFFFFFFFFL) >>> shift);
  }

  int of(int pixel) {
    long value = ((pixel & mask) & 0xFFFFFFFFL) >>> shift;
    return full == 255 ? (int) value : (int) ((value * 255 + full / 2) / full);
  }
}
