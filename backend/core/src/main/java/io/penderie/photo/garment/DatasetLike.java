package io.penderie.photo.garment;

import io.penderie.picture.ColorPicture;
import io.penderie.picture.Luminance;

/**
 * Tells pictures of the data set's kind, whatever their size: gray, on plain black. They are
 * negatives already, and their brightness is the network's own.
 */
final class DatasetLike {

  /** The mean distance between the largest and the smallest of red, green and blue. */
  private static final int COLOURLESS = 4;

  private DatasetLike() {}

  static boolean test(ColorPicture picture) {
    long chroma = 0;
    for (int pixel : picture.argb()) {
      int red = ColorPicture.red(pixel);
      int green = ColorPicture.green(pixel);
      int blue = ColorPicture.blue(pixel);
      chroma += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
      if (ColorPicture.alpha(pixel) < 255) {
        return false;
      }
    }
    if (chroma > (long) COLOURLESS * picture.argb().length) {
      return false;
    }
    Border border = Border.of(Luminance.of(picture));
    return border.median() <= BlackBackground.NEARLY_BLACK
        && border.spread() <= GarmentCrop.PLAIN_SPREAD;
  }
}
