package io.penderie.runs;

import java.util.Arrays;

/**
 * Where in a file some of its lines begin: one in so many, and half of them are forgotten when they
 * become too many. However long the file, it is small, and finding a line reads few others.
 */
final class EventIndex {

  private static final int MOST = 1024;

  private long[] offsets = new long[16];
  private int kept;
  private long stride = 16;

  /**
   * Takes note of a line.
   *
   * @param line its number, from 0, one more than the line before
   * @param offset of its first byte
   */
  void add(long line, long offset) {
    if (line % stride != 0) {
      return;
    }
    if (kept == MOST) {
      stride *= 2;
      kept = MOST / 2;
      for (int i = 0; i < kept; i++) {
        offsets[i] = offsets[2 * i];
      }
      if (line % stride != 0) {
        return;
      }
    }
    if (kept == offsets.length) {
      offsets = Arrays.copyOf(offsets, Math.min(MOST, 2 * kept));
    }
    offsets[kept++] = offset;
  }

  /** A line at or before that one whose offset is known. */
  Place before(long line) {
    if (kept == 0) {
      return new Place(0, 0);
    }
    int index = (int) Math.min(kept - 1L, line / stride);
    return new Place(index * stride, offsets[index]);
  }

  /** How many offsets it holds. */
  int kept() {
    return kept;
  }

  /**
   * A line.
   *
   * @param line its number, from 0
   * @param offset of its first byte
   */
  record Place(long line, long offset) {}
}
