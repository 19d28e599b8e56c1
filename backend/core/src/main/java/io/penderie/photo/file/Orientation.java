package io.penderie.photo.file;

import io.penderie.picture.ColorPicture;

/**
 * How a camera was held, as EXIF tag 0x0112 says, and how to turn its picture upright.
 *
 * <p>The constants stand in the order of the tag's values 1 to 8 and are named for what has to be
 * done to the stored picture.
 */
public enum Orientation {
  NONE(false, false, false),
  MIRROR(false, true, false),
  ROTATE_180(false, true, true),
  FLIP(false, false, true),
  TRANSPOSE(true, false, false),
  ROTATE_CLOCKWISE(true, false, true),
  TRANSVERSE(true, true, true),
  ROTATE_COUNTERCLOCKWISE(true, true, false);

  private static final int ORIENTATION_TAG = 0x0112;
  private static final int SHORT = 3;

  private final boolean swapped;
  private final boolean fromRight;
  private final boolean fromBottom;

  /**
   * Where the upright picture's pixels lie in the stored one.
   *
   * @param swapped its rows are the stored columns
   * @param fromRight the stored columns are read from the right
   * @param fromBottom the stored rows are read from the bottom
   */
  Orientation(boolean swapped, boolean fromRight, boolean fromBottom) {
    this.swapped = swapped;
    this.fromRight = fromRight;
    this.fromBottom = fromBottom;
  }

  /**
   * Reads the tag from the first directory of an EXIF block. A block that is missing, broken or
   * without the tag means {@link #NONE}: a wrong note on a good picture is no reason to refuse it.
   *
   * <p>Only this one number is wanted, so only it is read: a dozen bounded look-ups, where a
   * metadata library would follow every pointer that a stranger's file holds.
   *
   * @param exif a TIFF structure (TIFF 6.0, section 2), or null
   */
  static Orientation ofExif(byte[] exif) {
    if (exif == null || exif.length < 8) {
      return NONE;
    }
    boolean little = exif[0] == 'I';
    long directory = number(exif, 4, 4, little);
    long entries = number(exif, directory, 2, little);
    for (long i = 0; i < entries; i++) {
      long entry = directory + 2 + i * 12;
      if (number(exif, entry, 2, little) == ORIENTATION_TAG
          && number(exif, entry + 2, 2, little) == SHORT) {
        long value = number(exif, entry + 8, 2, little);
        return value >= 1 && value <= 8 ? values()[(int) value - 1] : NONE;
      }
    }
    return NONE;
  }

  /** The picture as it should be looked at. */
  public ColorPicture upright(ColorPicture stored) {
    if (this == NONE) {
      return stored;
    }
    int width = swapped ? stored.height() : stored.width();
    int height = swapped ? stored.width() : stored.height();
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int column = swapped ? y : x;
        int row = swapped ? x : y;
        argb[y * width + x] =
            stored.at(
                fromRight ? stored.width() - 1 - column : column,
                fromBottom ? stored.height() - 1 - row : row);
      }
    }
    return new ColorPicture(width, height, argb);
  }

  /** An unsigned number, or -1 where the block does not reach so far. */
  private static long number(byte[] exif, long at, int length, boolean little) {
    if (at < 0 || at + length > exif.length) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      int next = little ? length - 1 - i : i;
      value = (value << 8) | (exif[(int) at + next] & 0xFF);
    }
    return value;
  }
}
