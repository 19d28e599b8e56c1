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
   * The polarity that makes the garment lighter than what is around it, by their mean values.
   *
   * @param opacity 255 where the garment is, 0 where it is not
   */
  static Polarity of(GrayPicture picture, GrayPicture opacity) {
    long inside = 0;
    long countInside = 0;
    long outside = 0;
    long countOutside = 0;
    for (int i = 0; i < picture.pixels().length; i++) {
      int value = picture.pixels()[i] & 0xFF;
      if ((opacity.pixels()[i] & 0xFF) >= 128) {
        inside += value;
        countInside++;
      } else {
        outside += value;
        countOutside++;
      }
    }
    // Nothing around it to compare with: as on white paper.
    boolean lighter = countOutside > 0 && inside * countOutside > outside * countInside;
    return lighter ? POSITIVE : NEGATIVE;
  }

  /** Without a mask: the border shows what is around. */
  static Polarity ofBorder(GrayPicture picture) {
    return Border.of(picture).mean() > 127 ? NEGATIVE : POSITIVE;
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
