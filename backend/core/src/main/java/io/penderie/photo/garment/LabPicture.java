package io.penderie.photo.garment;

import io.penderie.picture.ColorPicture;

/**
 * A picture in a space where distances are as large as they look ({@link CieLab}).
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param lightness 0 (black) to 100 (white), row by row from the top left
 * @param a green (negative) to red
 * @param b blue (negative) to yellow
 */
record LabPicture(int width, int height, float[] lightness, float[] a, float[] b) {

  static LabPicture of(ColorPicture picture) {
    int count = picture.argb().length;
    LabPicture lab =
        new LabPicture(
            picture.width(),
            picture.height(),
            new float[count],
            new float[count],
            new float[count]);
    for (int i = 0; i < count; i++) {
      CieLab.of(picture.argb()[i], i, lab.lightness, lab.a, lab.b);
    }
    return lab;
  }

  /** Lightness, a and b. */
  float[][] channels() {
    return new float[][] {lightness, a, b};
  }

  int size() {
    return width * height;
  }
}
