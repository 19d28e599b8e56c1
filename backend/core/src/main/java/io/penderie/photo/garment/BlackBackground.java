package io.penderie.photo.garment;

import io.penderie.picture.GrayPicture;

/**
 * Makes a nearly black, plain background quite black, so that the picture does not lie on the
 * network's black canvas as a gray sheet: subtracts the background's value and stretches the rest
 * to the full range. Half of all training pixels are exactly 0.
 */
final class BlackBackground implements PreparationStep {

  /** A lighter background may be lighter than the garment, which would then vanish. */
  static final int NEARLY_BLACK = 40;

  @Override
  public GrayPicture apply(GrayPicture picture) {
    Border border = Border.of(picture);
    int background = border.median();
    if (background == 0
        || background > NEARLY_BLACK
        || border.spread() > GarmentCrop.PLAIN_SPREAD) {
      return picture;
    }
    byte[] pixels = picture.pixels().clone();
    int range = 255 - background;
    for (int i = 0; i < pixels.length; i++) {
      int above = Math.max(0, (pixels[i] & 0xFF) - background);
      pixels[i] = (byte) ((above * 255 + range / 2) / range);
    }
    return new GrayPicture(picture.width(), picture.height(), pixels);
  }
}
