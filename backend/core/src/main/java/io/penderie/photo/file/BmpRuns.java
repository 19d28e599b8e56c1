package io.penderie.photo.file;

import java.util.BitSet;

/**
 * Unpacks the pixels of a BMP in RLE8 or RLE4 (Windows GDI, "Bitmap Compression"): runs of one
 * index or two in turn, runs of many, and jumps over pixels that stay black.
 */
final class BmpRuns {

  private final int width;
  private final int height;
  private final int depth;
  private final byte[] indices;
  private final BitSet there;
  private int x;
  private int y;

  BmpRuns(int width, int height, int depth) {
    this.width = width;
    this.height = height;
    this.depth = depth;
    this.indices = new byte[width * height];
    this.there = new BitSet(indices.length);
  }

  /** The index of a pixel, rows from the bottom up, or -1 for one that was jumped over. */
  int index(int column, int row) {
    int at = row * width + column;
    return there.get(at) ? indices[at] & 0xFF : -1;
  }

  /**
   * Reads up to the end of the picture.
   *
   * @throws ImageRejectedException where the file ends before
   */
  void read(ByteCursor in) {
    while (y < height) {
      int count = in.u8();
      int value = in.u8();
      if (count > 0) {
        run(count, value);
      } else if (value == 0) {
        x = 0;
        y++;
      } else if (value == 1) {
        return;
      } else if (value == 2) {
        x += in.u8();
        y += in.u8();
      } else {
        many(in, value);
      }
    }
  }

  private void run(int count, int value) {
    int seen = Math.min(count, width - x); // a small file may say much of what lies beyond
    for (int i = 0; i < seen; i++) {
      put(depth == 8 ? value : i % 2 == 0 ? value >> 4 : value & 15);
    }
    x += count - Math.max(0, seen);
  }

  private void many(ByteCursor in, int count) {
    int bytes = (count * depth + 7) / 8;
    int pair = 0;
    for (int i = 0; i < count; i++) {
      if (depth == 8 || i % 2 == 0) {
        pair = in.u8();
      }
      put(depth == 8 ? pair : i % 2 == 0 ? pair >> 4 : pair & 15);
    }
    in.skip(Math.min(in.remaining(), bytes & 1));
  }

  /** What reaches beyond a row is lost. */
  private void put(int index) {
    if (x < width && y < height) {
      indices[y * width + x] = (byte) index;
      there.set(y * width + x);
    }
    x++;
  }
}
