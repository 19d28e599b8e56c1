package io.penderie.server.dataset;

import io.penderie.dataset.ImageSet;
import io.penderie.picture.Png;

/** Many pictures of a set as one, side by side without gaps: one request instead of hundreds. */
public final class PictureSheet {

  private PictureSheet() {}

  /**
   * Lays out pictures row by row. Picture i of the list stands in column {@code i % columns} of row
   * {@code i / columns}; what is left over is black, and no pictures give one black row.
   *
   * @param indices which pictures of the set, in order
   * @param columns how many stand side by side, at least 1
   * @return a gray PNG
   */
  public static byte[] png(ImageSet set, int[] indices, int columns) {
    int width = set.width();
    int height = set.height();
    int rows = Math.max(1, (indices.length + columns - 1) / columns);
    int stride = columns * width;
    byte[] sheet = new byte[stride * rows * height];
    for (int i = 0; i < indices.length; i++) {
      byte[] picture = set.pixels(indices[i]);
      int corner = i / columns * height * stride + i % columns * width;
      for (int y = 0; y < height; y++) {
        System.arraycopy(picture, y * width, sheet, corner + y * stride, width);
      }
    }
    return Png.encode(stride, rows * height, sheet);
  }
}
