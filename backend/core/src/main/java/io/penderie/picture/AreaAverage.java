package io.penderie.picture;

import java.util.Arrays;

/**
 * Shrinks a picture while its rows come in, so that the large one never has to be kept: each new
 * pixel is the mean of the area that it covers, pixels at the area's edges counted by the part
 * covered.
 */
public final class AreaAverage {

  private static final int CHANNELS = 4;

  private final int fromWidth;
  private final int fromHeight;
  private final int width;
  private final int height;
  private final int[] argb;

  /** For every old column the new one that it begins in, and the part of it that lies there. */
  private final int[] target;

  private final float[] part;
  private float[] sums;
  private float[] nextSums;
  private int rows;
  private int finished;

  /**
   * Averages onto a smaller grid.
   *
   * @param width at most {@code fromWidth}
   * @param height at most {@code fromHeight}
   */
  public AreaAverage(int fromWidth, int fromHeight, int width, int height) {
    if (width < 1 || height < 1 || width > fromWidth || height > fromHeight) {
      throw new IllegalArgumentException(
          fromWidth + "x" + fromHeight + " averaged onto " + width + "x" + height);
    }
    this.fromWidth = fromWidth;
    this.fromHeight = fromHeight;
    this.width = width;
    this.height = height;
    this.argb = new int[width * height];
    this.target = new int[fromWidth];
    this.part = new float[fromWidth];
    for (int x = 0; x < fromWidth; x++) {
      target[x] = (int) ((long) x * width / fromWidth);
      part[x] = part(x, target[x], width, fromWidth);
    }
    this.sums = new float[(width + 1) * CHANNELS]; // one place more for what the last column spills
    this.nextSums = new float[sums.length];
  }

  /** The same picture, its longer edge at most so long. */
  public static ColorPicture shrink(ColorPicture picture, int longestEdge) {
    Size size = new Size(picture.width(), picture.height()).within(longestEdge);
    if (size.width() == picture.width() && size.height() == picture.height()) {
      return picture;
    }
    AreaAverage average =
        new AreaAverage(picture.width(), picture.height(), size.width(), size.height());
    int[] row = new int[picture.width()];
    for (int y = 0; y < picture.height(); y++) {
      System.arraycopy(picture.argb(), y * row.length, row, 0, row.length);
      average.add(row);
    }
    return average.picture();
  }

  /** The part of the old pixel {@code at} that lies in the new one where it begins. */
  private static float part(int at, int begin, int to, int from) {
    long reach = (long) (at + 1) * to - (long) (begin + 1) * from;
    return reach <= 0 ? 1 : 1 - (float) reach / to;
  }

  /** Takes the next row from the top. */
  public void add(int[] row) {
    int begin = (int) ((long) rows * height / fromHeight);
    while (finished < begin) {
      finishRow();
    }
    float here = part(rows, begin, height, fromHeight);
    spread(row, sums, here);
    if (here < 1) {
      spread(row, nextSums, 1 - here);
    }
    rows++;
    if (rows == fromHeight) {
      finishRow();
    }
  }

  private void spread(int[] row, float[] into, float weight) {
    for (int x = 0; x < fromWidth; x++) {
      int pixel = row[x];
      int at = target[x] * CHANNELS;
      float here = part[x] * weight;
      into[at] += here * (pixel >>> 24);
      into[at + 1] += here * ((pixel >> 16) & 0xFF);
      into[at + 2] += here * ((pixel >> 8) & 0xFF);
      into[at + 3] += here * (pixel & 0xFF);
      if (part[x] < 1) {
        float beyond = weight - here;
        into[at + 4] += beyond * (pixel >>> 24);
        into[at + 5] += beyond * ((pixel >> 16) & 0xFF);
        into[at + 6] += beyond * ((pixel >> 8) & 0xFF);
        into[at + 7] += beyond * (pixel & 0xFF);
      }
    }
  }

  private void finishRow() {
    float area = (float) fromWidth / width * ((float) fromHeight / height);
    for (int x = 0; x < width; x++) {
      int at = x * CHANNELS;
      argb[finished * width + x] =
          ColorPicture.argb(
              mean(sums[at], area),
              mean(sums[at + 1], area),
              mean(sums[at + 2], area),
              mean(sums[at + 3], area));
    }
    float[] used = sums;
    sums = nextSums;
    nextSums = used;
    Arrays.fill(nextSums, 0);
    finished++;
  }

  private static int mean(float sum, float area) {
    return Math.min(255, Math.round(sum / area));
  }

  /** The shrunk picture, once all rows have come in. */
  public ColorPicture picture() {
    if (finished != height) {
      throw new IllegalStateException(rows + " of " + fromHeight + " rows so far");
    }
    return new ColorPicture(width, height, argb);
  }
}
