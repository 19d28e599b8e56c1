package io.penderie.photo.garment;

import io.penderie.picture.ColorPicture;

/**
 * Pixels of the colour of human skin, light or dark: those whose chroma, apart from how bright they
 * are, lies in a small rectangle (Chai, Ngan 1999, "Face segmentation using skin-color map in
 * videophone applications"). Wood, sand and orange cloth lie there too, so that it takes more than
 * colour to see a person.
 */
final class Skin {

  private static final int LEAST_CB = 77;
  private static final int MOST_CB = 127;
  private static final int LEAST_CR = 135;
  private static final int MOST_CR = 173;

  private Skin() {}

  static Mask of(ColorPicture picture) {
    boolean[] skin = new boolean[picture.argb().length];
    for (int i = 0; i < skin.length; i++) {
      int pixel = picture.argb()[i];
      int red = ColorPicture.red(pixel);
      int green = ColorPicture.green(pixel);
      int blue = ColorPicture.blue(pixel);
      // ITU-R BT.601, as JPEG files have it.
      double cb = 128 - 0.168736 * red - 0.331264 * green + 0.5 * blue;
      double cr = 128 + 0.5 * red - 0.418688 * green - 0.081312 * blue;
      skin[i] = cb >= LEAST_CB && cb <= MOST_CB && cr >= LEAST_CR && cr <= MOST_CR;
    }
    return new Mask(picture.width(), picture.height(), skin);
  }
}
