package io.penderie.picture;

import java.util.Arrays;

/**
 * Shrinks a picture while its rows come in, so that the large one never has to be kept: each new
 * pixel is the mean of the area that it covers, pixels at the area's edges counted by the part
 * covered, rounded to the nearest whole number.
 *
 * <p>In whole numbers: an old row counts as many times as there are new ones, and goes to the one
 * or two new rows that it lies in; likewise the columns. Rows are added up before columns, so that
 * most of the work is the same for all pixels of a row, and done for several at once.
 */
public final class AreaAverage {

  private final int fromWidth;
  private final int fromHeight;
  private final int width;
  private final int height;
  private final int[] argb;

  /** For every new column the first old one that begins in it; one place more for the end. */
  private final int[] first;

  /** For every new column how much of the old one before it lies in it, of {@code width}. */
  private final int[] before;

  /** Sums over rows for every old column: blue, green, red, and where it is looked at, opacity. */
  private int[][] sums;

  /** The same for the next new row. */
  private int[][] nextSums;

  private int rows;
  private int finished;

  /**
   * Averages onto a smaller grid.
   *
   * @param width at most {@code fromWidth}
   * @param height at most {@code fromHeight}
   */
  public AreaAverage(int fromWidth, int fromHeight, int width, int height) {
    this(fromWidth, fromHeight, width, height, false);
  }

  /**
   * The same for pixels that may be known to be opaque, of which there is less to average.
   *
   * @param opaque whether all are; then nobody looks at their opacity
   */
  public AreaAverage(int fromWidth, int fromHeight, int width, int height, boolean opaque) {
    if (width < 1 || height < 1 || width > fromWidth || height > fromHeight) {
      throw new IllegalArgumentException(
          fromWidth + "x" + fromHeight + " averaged onto " + width + "x" + height);
    }
    this.fromWidth = fromWidth;
    this.fromHeight = fromHeight;
    this.width = width;
    this.height = height;
    this.argb = new int[width * height];
    this.first = new int[width + 1];
    this.before = new int[width + 1];
    for (int x = fromWidth - 1; x >= 0; x--) {
      int target = (int) ((long) x * width / fromWidth);
      first[target] = x;
      before[target + 1] = Math.max(before[target + 1], beyond(x, target, width, fromWidth));
    }
    first[width] = fromWidth;
    this.sums = new int[opaque ? 3 : 4][fromWidth];
    this.nextSums = new int[sums.length][fromWidth];
  }

  /** The same picture, its longer edge at most so long. */
  public static ColorPicture shrink(ColorPicture picture, int longestEdge) {
    Size size = new Size(picture.width(), picture.height()).within(longestEdge);
    if (size.width() == picture.width() && size.height() == picture.height()) {
      return picture;
    }
    int all = -1;
    for (int pixel : picture.argb()) {
      all &= pixel;
    }
    boolean opaque = ColorPicture.alpha(all) == 255;
    AreaAverage average =
        new AreaAverage(picture.width(), picture.height(), size.width(), size.height(), opaque);
    int[] row = new int[picture.width()];
    for (int y = 0; y < picture.height(); y++) {
      System.arraycopy(picture.argb(), y * row.length, row, 0, row.length);
      average.add(row);
    }
    return average.picture();
  }

  /**
   * How much of the old place {@code at} lies beyond the new one where it begins, of {@code to}.
   */
  private static int beyond(int at, int begin, int to, int from) {
    return (int) Math.max(0, (long) (at + 1) * to - (long) (begin + 1) * from);
  }

  /** Takes the next row from the top. */
  public void add(int[] row) {
    int begin = (int) ((long) rows * height / fromHeight);
    while (finished < begin) {
      finishRow();
    }
    int beyond = beyond(rows, begin, height, fromHeight);
    add(row, height - beyond, sums);
    if (beyond > 0) {
      add(row, beyond, nextSums);
    }
    rows++;
    if (rows == fromHeight) {
      finishRow();
    }
  }

  private static void add(int[] row, int times, int[][] sums) {
    for (int channel = 0; channel < sums.length; channel++) {
      add(row, 8 * channel, times, sums[channel]);
    }
  }

  private static void add(int[] row, int shift, int times, int[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += times * ((row[x] >>> shift) & 0xFF);
    }
  }

  private void finishRow() {
    if (sums.length < 4) {
      Arrays.fill(argb, finished * width, (finished + 1) * width, 0xFF000000);
    }
    for (int channel = 0; channel < sums.length; channel++) {
      finish(sums[channel], 8 * channel);
      Arrays.fill(sums[channel], 0);
    }
    int[][] used = sums;
    sums = nextSums;
    nextSums = used;
    finished++;
  }

  private void finish(int[] columns, int shift) {
    double area = (double) fromWidth * fromHeight;
    for (int x = 0; x < width; x++) {
      int last = first[x + 1] - 1;
      long whole = 0;
      for (int from = first[x]; from < last; from++) {
        whole += columns[from];
      }
      long sum = whole * width + (long) columns[last] * (width - before[x + 1]);
      if (before[x] > 0) {
        sum += (long) columns[first[x] - 1] * before[x];
      }
      argb[finished * width + x] |= (int) (sum / area + 0.5) << shift;
    }
  }

  /** The shrunk picture, once all rows have come in. */
  public ColorPicture picture() {
    if (finished != height) {
      throw new IllegalStateException(rows + " of " + fromHeight + " rows so far");
    }
    return new ColorPicture(width, height, argb);
  }
}
