package io.penderie.photo.garment;

import io.penderie.picture.GrayPicture;

/**
 * Whether a picture goes to the network as it is or as its negative.
 *
 * <p>The data set's makers took the negatives of pictures on white paper, and so garments lie light
 * on black there. Whatever a garment lies on, it comes out lighter than its surroundings.
 */
public enum Polarity {
  /** Light stays light. */
  POSITIVE,
  /** Light becomes dark. */
  NEGATIVE;

  /**
   * Middle values no further apart say nothing: white on white comes out light then, and so does
   * black on black.
   */
  private static final int ALIKE = 8;

  /**
   * The polarity that makes the garment lighter than what is around it, by their mean values; where
   * they are alike, the one that makes it light.
   *
   * @param opacity 255 where the garment is, 0 where it is not
   */
  static Polarity of(GrayPicture picture, GrayPicture opacity) {
    int[] inside = new int[256];
    int[] outside = new int[256];
    for (int i = 0; i < picture.pixels().length; i++) {
      boolean garment = (opacity.pixels()[i] & 0xFF) >= 128;
      (garment ? inside : outside)[picture.pixels()[i] & 0xFF]++;
    }
    if (count(outside) == 0) {
      return NEGATIVE; // Nothing around it to compare with: as on white paper.
    }
    if (Math.abs(middle(inside) - middle(outside)) <= ALIKE) {
      return middle(inside) > 127 ? POSITIVE : NEGATIVE;
    }
    return mean(inside) > mean(outside) ? POSITIVE : NEGATIVE;
  }

  private static int middle(int[] counts) {
    long all = count(counts);
    int value = 0;
    for (long seen = counts[0]; 2 * seen < all; seen += counts[value]) {
      value++;
    }
    return value;
  }

  private static long count(int[] counts) {
    long all = 0;
    for (int count : counts) {
      all += count;
    }
    return all;
  }

  private static double mean(int[] counts) {
    long all = 0;
    long sum = 0;
    for (int value = 0; value < counts.length; value++) {
      all += counts[value];
      sum += (long) value * counts[value];
    }
    return (double) sum / all;
  }

  /** Without a mask: the border shows what is around. */
  static Polarity ofBorder(GrayPicture picture) {
    return Border.of(picture).mean() > 127 ? NEGATIVE : POSITIVE;
  }

  Polarity other() {
    return this == POSITIVE ? NEGATIVE : POSITIVE;
  }

  GrayPicture apply(GrayPicture picture) {
    if (this == POSITIVE) {
      return picture;
    }
    byte[] pixels = new byte[picture.pixels().length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) ~picture.pixels()[i];
    }
    return new GrayPicture(picture.width(), picture.height(), pixels);
  }
}
