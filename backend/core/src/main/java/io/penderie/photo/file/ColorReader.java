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
    AreaAverage average =
        new AreaAverage(rows.width(), rows.height(), size.width(), size.height(), rows.opaque());
    int[] row = new int[rows.width()];
    boolean plain = size.width() == rows.width() && size.height() == rows.height();
    for (int y = 0; y < rows.height(); y++) {
      rows.reader().read(y, row);
      plain = plain && isPlain(row);
      if (!rows.opaque()) {
        layOverWhite(row);
      }
      average.add(row);
    }
    return new Result(average.picture(), plain);
  }

  private static boolean isPlain(int[] row) {
    for (int pixel : row) {
      if (pixel >>> 24 < 255 || ((pixel >> 8) & 0xFFFF) != (pixel & 0xFFFF)) {
        return false;
      }
    }
    return true;
  }

  private static void layOverWhite(int[] row) {
    for (int x = 0; x < row.length; x++) {
      int opacity = row[x] >>> 24;
      if (opacity < 255) {
        row[x] = overWhite(row[x], opacity);
      }
    }
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
