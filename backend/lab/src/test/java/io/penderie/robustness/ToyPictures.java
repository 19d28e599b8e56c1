package io.penderie.robustness;

import io.penderie.dataset.ImageSet;

/** Boxes of ten sizes, each a class. */
final class ToyPictures {

  static final int SIDE = 28;

  private ToyPictures() {}

  /** So many of each class, class after class. */
  static ImageSet set(int ofEach) {
    byte[][] pictures = new byte[10 * ofEach][];
    int[] labels = new int[pictures.length];
    for (int i = 0; i < pictures.length; i++) {
      labels[i] = i / ofEach;
      pictures[i] = box(6 + 2 * labels[i], 120 + i % ofEach);
    }
    return ImageSet.of(SIDE, SIDE, pictures, labels);
  }

  static byte[] box(int width, int value) {
    byte[] pixels = new byte[SIDE * SIDE];
    for (int y = 2; y < 26; y++) {
      for (int x = (SIDE - width) / 2; x < (SIDE + width) / 2; x++) {
        pixels[y * SIDE + x] = (byte) value;
      }
    }
    return pixels;
  }
}
