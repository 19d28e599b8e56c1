package io.penderie.photo.garment;

/**
 * The connected parts of a mask (pixels that share a side are connected), found by flooding.
 *
 * <p>A part is worth its pixels, those near the middle more (a Gaussian, deviation 0.3 of each
 * side): people put what they show in the middle, and what reaches in from the edge is the rest of
 * the room.
 */
final class MaskParts {

  private static final double MIDDLE = 0.3;

  private final Mask mask;

  /** For every pixel the number of its part from 1 on, or 0 outside. */
  private final int[] parts;

  private final int[] waiting;

  private MaskParts(Mask mask) {
    this.mask = mask;
    this.parts = new int[mask.inside().length];
    this.waiting = new int[parts.length];
  }

  /**
   * The parts that are worth at least a share of the most valuable one: a shoe's twin stays, a
   * speck goes.
   */
  static Mask main(Mask mask, double share) {
    MaskParts found = new MaskParts(mask);
    double[] worths = new double[found.parts.length + 1];
    double best = 0;
    int count = 0;
    for (int i = 0; i < found.parts.length; i++) {
      if (mask.inside()[i] && found.parts[i] == 0) {
        count++;
        worths[count] = found.flood(i, count, true);
        best = Math.max(best, worths[count]);
      }
    }
    boolean[] inside = new boolean[found.parts.length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = mask.inside()[i] && worths[found.parts[i]] >= share * best;
    }
    return new Mask(mask.width(), mask.height(), inside);
  }

  /** The mask with everything filled that is not connected to the picture's edge outside of it. */
  static Mask filled(Mask mask) {
    MaskParts outside = new MaskParts(mask);
    int width = mask.width();
    int height = mask.height();
    for (int i = 0; i < outside.parts.length; i++) {
      int x = i % width;
      int y = i / width;
      boolean edge = x == 0 || y == 0 || x == width - 1 || y == height - 1;
      if (edge && !mask.inside()[i] && outside.parts[i] == 0) {
        outside.flood(i, 1, false);
      }
    }
    boolean[] inside = new boolean[outside.parts.length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = outside.parts[i] == 0;
    }
    return new Mask(width, height, inside);
  }

  /** Numbers all pixels that are connected to one and of its kind; returns what they are worth. */
  private double flood(int start, int number, boolean kind) {
    int width = mask.width();
    int height = mask.height();
    double worth = 0;
    int count = 0;
    parts[start] = number;
    waiting[count++] = start;
    while (count > 0) {
      int at = waiting[--count];
      int x = at % width;
      int y = at / width;
      worth += worth(x, y);
      count = x > 0 ? visit(at - 1, number, kind, count) : count;
      count = x < width - 1 ? visit(at + 1, number, kind, count) : count;
      count = y > 0 ? visit(at - width, number, kind, count) : count;
      count = y < height - 1 ? visit(at + width, number, kind, count) : count;
    }
    return worth;
  }

  private int visit(int at, int number, boolean kind, int count) {
    if (mask.inside()[at] != kind || parts[at] != 0) {
      return count;
    }
    parts[at] = number;
    waiting[count] = at;
    return count + 1;
  }

  private double worth(int x, int y) {
    double across = (x + 0.5) / mask.width() - 0.5;
    double down = (y + 0.5) / mask.height() - 0.5;
    return Math.exp(-(across * across + down * down) / (2 * MIDDLE * MIDDLE));
  }
}
