package io.penderie.photo.garment;

import io.penderie.picture.ColorPicture;
import io.penderie.picture.GrayPicture;
import io.penderie.picture.Luminance;
import java.util.stream.IntStream;

/**
 * Tells pictures of the data set's kind, whatever their size: gray, on plain black. They are
 * negatives already, and their brightness is the network's own.
 */
final class DatasetLike {

  /** The mean distance between the largest and the smallest of red, green and blue. */
  private static final int COLOURLESS = 4;

  /** Of so many pixels at most one may have a colour that can be seen. */
  private static final int COLOURED = 500;

  private static final int VISIBLE = 24;

  private DatasetLike() {}

  /**
   * Whether the ground shows dark in one of the corners at least, as in each of Fashion-MNIST's
   * 70,000 pictures.
   */
  static boolean hasDarkCorner(ColorPicture picture) {
    GrayPicture gray = Luminance.of(picture);
    int right = gray.width() - 1;
    int lowest = gray.height() - 1;
    return IntStream.of(
            gray.at(0, 0), gray.at(right, 0), gray.at(0, lowest), gray.at(right, lowest))
        .anyMatch(corner -> corner <= BlackBackground.NEARLY_BLACK);
  }

  static boolean test(ColorPicture picture) {
    long mostChroma = (long) COLOURLESS * picture.argb().length;
    int mostColoured = picture.argb().length / COLOURED;
    long chroma = 0;
    int coloured = 0;
    for (int pixel : picture.argb()) {
      int red = ColorPicture.red(pixel);
      int green = ColorPicture.green(pixel);
      int blue = ColorPicture.blue(pixel);
      int range = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
      chroma += range;
      coloured += range > VISIBLE ? 1 : 0;
      if (ColorPicture.alpha(pixel) < 255 || chroma > mostChroma || coloured > mostColoured) {
        return false; // Most photographs show it within their first rows.
      }
    }
    Border border = Border.of(Luminance.of(picture));
    return border.median() <= BlackBackground.NEARLY_BLACK
        && border.spread() <= GarmentCrop.PLAIN_SPREAD;
  }
}
