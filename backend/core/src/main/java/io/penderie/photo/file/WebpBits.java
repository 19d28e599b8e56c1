package io.penderie.photo.file;

/** Reads a lossless WebP's bits, the lowest of each byte first. */
final class WebpBits {

  private final byte[] data;
  private long bit;

  WebpBits(byte[] data, int firstByte) {
    this.data = data;
    this.bit = firstByte * 8L;
  }

  /** The next bits, at most 24, the first one lowest. */
  int read(int count) {
    int value = peek() & ((1 << count) - 1);
    skip(count);
    return value;
  }

  /** At least the next 24 bits; zeros behind the end. */
  int peek() {
    int at = (int) (bit >> 3);
    if (at + 4 <= data.length) {
      return ((data[at] & 0xFF)
              | (data[at + 1] & 0xFF) << 8
              | (data[at + 2] & 0xFF) << 16
              | data[at + 3] << 24)
          >>> (bit & 7);
    }
    int value = 0;
    for (int i = 0; i < 4 && at + i < data.length; i++) {
      value |= (data[at + i] & 0xFF) << (8 * i);
    }
    return value >>> (bit & 7);
  }

  void skip(int count) {
    bit += count;
    if (bit > data.length * 8L) {
      throw ImageRejectedException.truncated();
    }
  }
}
