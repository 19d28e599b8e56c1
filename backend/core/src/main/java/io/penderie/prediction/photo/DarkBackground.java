package io.penderie.prediction.photo;

/**
 * Makes the background dark, as in the data that the network learned from: a picture whose border
 * is light (mean over 127) becomes its negative.
 */
final class DarkBackground implements PreparationStep {

  @Override
  public GrayPicture apply(GrayPicture picture) {
    if (Border.of(picture).mean() <= 127) {
      return picture;
    }
    byte[] negative = picture.pixels().clone();
    for (int i = 0; i < negative.length; i++) {
      negative[i] = (byte) ~negative[i];
    }
    return new GrayPicture(picture.width(), picture.height(), negative);
  }
}
