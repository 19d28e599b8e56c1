package io.penderie.scene;

/**
 * Where a garment of the data set is: its pixels that are not of the black ground, and the holes in
 * it, for what is white in the shop's photograph is black in the data set. Crumbs beside the
 * garment, left over by compression, are not it.
 */
final class Silhouette {

  /** The ground is exactly 0 but for traces of compression. */
  private static final int GROUND = 4;

  /** Fewer pixels than these, by themselves, are crumbs. */
  private static final int CRUMB = 4;

  /** Fewer pixels than these are no gap that one sees through. */
  private static final int GAP = 4;

  private final int width;
  private final int height;
  private final int[] stack;

  private Silhouette(int width, int height) {
    this.width = width;
    this.height = height;
    this.stack = new int[width * height];
  }

  /** Whether each pixel is the garment's. */
  static boolean[] of(byte[] pixels, int width, int height) {
    return withGaps(pixels, width, height, 0);
  }

  /** Whether each pixel is the garment's, where holes whose middle is above a row are not. */
  static boolean[] withGaps(byte[] pixels, int width, int height, double above) {
    Silhouette finder = new Silhouette(width, height);
    boolean[] garment = new boolean[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      garment[i] = (pixels[i] & 0xFF) > GROUND;
    }
    finder.sweepCrumbs(garment);
    boolean[] filled = finder.withoutHoles(garment);
    finder.openGaps(garment, filled, above);
    return filled;
  }

  private void sweepCrumbs(boolean[] garment) {
    boolean[] seen = new boolean[garment.length];
    for (int i = 0; i < garment.length; i++) {
      if (garment[i] && !seen[i]) {
        int size = spread(i, garment, true, seen);
        for (int j = 0; j < size && size < CRUMB; j++) {
          garment[stack[j]] = false;
        }
      }
    }
  }

  /** Takes holes out of the filled shape again. */
  private void openGaps(boolean[] garment, boolean[] filled, double above) {
    boolean[] seen = new boolean[garment.length];
    for (int i = 0; i < garment.length; i++) {
      if (filled[i] && !garment[i] && !seen[i]) {
        int size = spread(i, garment, false, seen);
        double rows = 0;
        for (int j = 0; j < size; j++) {
          int row = stack[j] / width;
          rows += row + 0.5;
        }
        for (int j = 0; j < size && size >= GAP && rows / size < above; j++) {
          filled[stack[j]] = false;
        }
      }
    }
  }

  /** Everything that the ground does not reach from the picture's edges. */
  private boolean[] withoutHoles(boolean[] garment) {
    boolean[] ground = new boolean[garment.length];
    for (int i = 0; i < garment.length; i++) {
      int x = i % width;
      boolean edge = x == 0 || x == width - 1 || i < width || i >= garment.length - width;
      if (edge && !garment[i] && !ground[i]) {
        spread(i, garment, false, ground);
      }
    }
    boolean[] filled = new boolean[garment.length];
    for (int i = 0; i < filled.length; i++) {
      filled[i] = !ground[i];
    }
    return filled;
  }

  /**
   * Marks every pixel of one kind that hangs together with the given one, by edges.
   *
   * @return how many; they are the first ones of the stack
   */
  private int spread(int from, boolean[] kinds, boolean kind, boolean[] marked) {
    int count = 0;
    marked[from] = true;
    stack[count++] = from;
    for (int done = 0; done < count; done++) {
      int x = stack[done] % width;
      int y = stack[done] / width;
      int[] neighbours = {
        x > 0 ? stack[done] - 1 : -1,
        x < width - 1 ? stack[done] + 1 : -1,
        y > 0 ? stack[done] - width : -1,
        y < height - 1 ? stack[done] + width : -1
      };
      for (int next : neighbours) {
        if (next >= 0 && kinds[next] == kind && !marked[next]) {
          marked[next] = true;
          stack[count++] = next;
        }
      }
    }
    return count;
  }
}
