package io.penderie.photo.garment;

import java.util.Arrays;

/**
 * The connected parts of a mask (pixels that share a side are connected), found by flooding.
 *
 * <p>A part is worth its pixels, those near the middle more (a Gaussian, deviation 0.3 of each
 * side): people put what they show in the middle, and what reaches in from the edge is the rest of
 * the room.
 */
final class MaskParts {

  private static final double MIDDLE = 0.3;

  /** Not looked at, as it is of the other kind or beyond the edges. */
  private static final int NONE = -1;

  private final int width;
  private final int height;

  /**
   * For every pixel the number of its part from 1 on, 0 for none so far; with a rim of one pixel
   * around the picture, so that no neighbour has to be asked whether it is there.
   */
  private final int[] parts;

  private final int rowLength;
  private final int[] waiting;

  /** Looks at the pixels inside or at those outside. */
  private MaskParts(Mask mask, boolean kind) {
    this.width = mask.width();
    this.height = mask.height();
    this.rowLength = width + 2;
    this.parts = new int[rowLength * (height + 2)];
    this.waiting = new int[width * height];
    Arrays.fill(parts, NONE);
    for (int y = 0; y < height; y++) {
      int at = at(0, y);
      for (int x = 0; x < width; x++) {
        parts[at + x] = mask.inside()[y * width + x] == kind ? 0 : NONE;
      }
    }
  }

  /**
   * The parts that are worth at least a share of the most valuable one: a shoe's twin stays, a
   * speck goes.
   */
  static Mask main(Mask mask, double share) {
    MaskParts found = new MaskParts(mask, true);
    int count = 0;
    for (int i = 0; i < found.parts.length; i++) {
      if (found.parts[i] == 0) {
        found.flood(i, ++count);
      }
    }
    return count < 2 ? mask : found.worthy(count, share);
  }

  private Mask worthy(int count, double share) {
    double[] worths = new double[count + 1];
    double[] across = worths(width);
    double[] down = worths(height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        worths[Math.max(0, parts[at(x, y)])] += across[x] * down[y];
      }
    }
    worths[0] = 0; // what is in no part
    double best = Arrays.stream(worths).max().orElseThrow();
    boolean[] inside = new boolean[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int part = parts[at(x, y)];
        inside[y * width + x] = part > 0 && worths[part] >= share * best;
      }
    }
    return new Mask(width, height, inside);
  }

  /** The mask with everything filled that is not connected to the picture's edge outside of it. */
  static Mask filled(Mask mask) {
    MaskParts outside = new MaskParts(mask, false);
    int width = mask.width();
    int height = mask.height();
    for (int x = 0; x < width; x++) {
      outside.floodNew(outside.at(x, 0));
      outside.floodNew(outside.at(x, height - 1));
    }
    for (int y = 0; y < height; y++) {
      outside.floodNew(outside.at(0, y));
      outside.floodNew(outside.at(width - 1, y));
    }
    boolean[] inside = new boolean[width * height];
    for (int y = 0; y < height; y++) {
      int at = outside.at(0, y);
      for (int x = 0; x < width; x++) {
        inside[y * width + x] = outside.parts[at + x] <= 0;
      }
    }
    return new Mask(width, height, inside);
  }

  private int at(int x, int y) {
    return (y + 1) * rowLength + x + 1;
  }

  private void floodNew(int start) {
    if (parts[start] == 0) {
      flood(start, 1);
    }
  }

  /** Numbers all pixels that are connected to one. */
  private void flood(int start, int number) {
    int count = 0;
    parts[start] = number;
    waiting[count++] = start;
    while (count > 0) {
      int at = waiting[--count];
      count = visit(at - 1, number, count);
      count = visit(at + 1, number, count);
      count = visit(at - rowLength, number, count);
      count = visit(at + rowLength, number, count);
    }
  }

  private int visit(int at, int number, int count) {
    if (parts[at] != 0) {
      return count;
    }
    parts[at] = number;
    waiting[count] = at;
    return count + 1;
  }

  /** What a pixel's place along one side is worth. */
  private static double[] worths(int length) {
    double[] worths = new double[length];
    for (int i = 0; i < length; i++) {
      double away = (i + 0.5) / length - 0.5;
      worths[i] = Math.exp(-away * away / (2 * MIDDLE * MIDDLE));
    }
    return worths;
  }
}
