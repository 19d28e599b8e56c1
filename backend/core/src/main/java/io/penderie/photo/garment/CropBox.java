package io.penderie.photo.garment;

import io.penderie.picture.ColorPicture;
import io.penderie.picture.GrayPicture;

/**
 * A rectangle of a picture's pixels.
 *
 * @param left the first column
 * @param top the first row
 * @param width at least 1
 * @param height at least 1
 */
record CropBox(int left, int top, int width, int height) {

  CropBox {
    if (left < 0 || top < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a box of " + width + "x" + height + " at " + left + ", " + top);
    }
  }

  static CropBox whole(int width, int height) {
    return new CropBox(0, 0, width, height);
  }

  /** The smallest box around all pixels of at least half opacity; the whole where there is none. */
  static CropBox around(GrayPicture opacity) {
    int left = opacity.width();
    int right = -1;
    int top = opacity.height();
    int bottom = -1;
    for (int y = 0; y < opacity.height(); y++) {
      int first = 0;
      while (first < opacity.width() && opacity.at(first, y) < 128) {
        first++;
      }
      if (first < opacity.width()) {
        int last = opacity.width() - 1;
        while (last > right && opacity.at(last, y) < 128) {
          last--;
        }
        left = Math.min(left, first);
        right = Math.max(right, last);
        top = Math.min(top, y);
        bottom = y;
      }
    }
    return right < 0
        ? whole(opacity.width(), opacity.height())
        : new CropBox(left, top, right - left + 1, bottom - top + 1);
  }

  /** The same of a picture that this is a box of a part of. */
  CropBox within(CropBox part) {
    return new CropBox(part.left + left, part.top + top, width, height);
  }

  GrayPicture cut(GrayPicture picture) {
    byte[] pixels = new byte[width * height];
    for (int row = 0; row < height; row++) {
      System.arraycopy(
          picture.pixels(), (top + row) * picture.width() + left, pixels, row * width, width);
    }
    return new GrayPicture(width, height, pixels);
  }

  ColorPicture cut(ColorPicture picture) {
    int[] argb = new int[width * height];
    for (int row = 0; row < height; row++) {
      System.arraycopy(
          picture.argb(), (top + row) * picture.width() + left, argb, row * width, width);
    }
    return new ColorPicture(width, height, argb);
  }
}
