package io.penderie.photo.file;

import io.penderie.picture.AreaAverage;
import io.penderie.picture.ColorPicture;
import io.penderie.picture.Size;

/**
 * Reads decoded pixels into a picture of bounded size, laid over white where they are transparent.
 */
final class ColorReader {

  private ColorReader() {}

  /**
   * A colour picture and what it was made of.
   *
   * @param plain whether every pixel was gray and opaque to begin with, and none was left out
   */
  record Result(ColorPicture picture, boolean plain) {}

  /**
   * Reads all rows once.
   *
   * @param size of the picture wanted, at most that of the rows
   */
  static Result read(ArgbRows rows, Size size) {
    AreaAverage average = new AreaAverage(rows.width(), rows.height(), size.width(), size.height());
    int[] row = new int[rows.width()];
    boolean plain = size.width() == rows.width() && size.height() == rows.height();
    for (int y = 0; y < rows.height(); y++) {
      rows.reader().read(y, row);
      for (int x = 0; x < row.length; x++) {
        int pixel = row[x];
        int opacity = pixel >>> 24;
        plain &= opacity == 255 && ((pixel >> 8) & 0xFFFF) == (pixel & 0xFFFF);
        if (opacity < 255) {
          row[x] = overWhite(pixel, opacity);
        }
      }
      average.add(row);
    }
    return new Result(average.picture(), plain);
  }

  private static int overWhite(int pixel, int opacity) {
    return ColorPicture.argb(
        opacity,
        overWhiteValue(ColorPicture.red(pixel), opacity),
        overWhiteValue(ColorPicture.green(pixel), opacity),
        overWhiteValue(ColorPicture.blue(pixel), opacity));
  }

  private static int overWhiteValue(int value, int opacity) {
    return (value * opacity + 255 * (255 - opacity) + 127) / 255;
  }
}
