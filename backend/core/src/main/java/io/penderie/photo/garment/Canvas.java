package io.penderie.photo.garment;

import io.penderie.picture.GrayPicture;
import io.penderie.picture.Resampling;

/**
 * Fits a picture into a black canvas of the network's size: its longer edge fills the canvas, its
 * proportions stay, and it lies in the middle.
 */
final class Canvas implements PreparationStep {

  private final int width;
  private final int height;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
  }

  @Override
  public GrayPicture apply(GrayPicture picture) {
    double scale = Math.min((double) width / picture.width(), (double) height / picture.height());
    int fittedWidth = (int) Math.min(width, Math.max(1, Math.round(picture.width() * scale)));
    int fittedHeight = (int) Math.min(height, Math.max(1, Math.round(picture.height() * scale)));
    GrayPicture fitted = Resampling.resize(picture, fittedWidth, fittedHeight);
    byte[] pixels = new byte[width * height];
    // Where the middle falls between two pixels, the dataset's makers left more above and before.
    int left = (width - fittedWidth + 1) / 2;
    int top = (height - fittedHeight + 1) / 2;
    for (int y = 0; y < fittedHeight; y++) {
      System.arraycopy(
          fitted.pixels(), y * fittedWidth, pixels, (top + y) * width + left, fittedWidth);
    }
    return new GrayPicture(width, height, pixels);
  }
}
