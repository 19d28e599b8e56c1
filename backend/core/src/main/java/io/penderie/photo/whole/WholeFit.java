package io.penderie.photo.whole;

import io.penderie.picture.GrayPicture;
import io.penderie.picture.PlanarPicture;
import io.penderie.picture.Resampling;
import java.util.Arrays;

/**
 * Fits a whole picture into a network's size: its proportions stay, it lies in the middle, and what
 * it leaves free has the mean colour of its edge, so that the picture's end is no shape by itself.
 */
record WholeFit(int width, int height) {

  PlanarPicture apply(PlanarPicture picture) {
    if (picture.channels() == 1) {
      return new PlanarPicture(width, height, 1, fitted(picture.plane(0)));
    }
    byte[] planes = new byte[picture.channels() * width * height];
    for (int channel = 0; channel < picture.channels(); channel++) {
      byte[] plane = fitted(picture.plane(channel));
      System.arraycopy(plane, 0, planes, channel * plane.length, plane.length);
    }
    return new PlanarPicture(width, height, picture.channels(), planes);
  }

  private byte[] fitted(GrayPicture plane) {
    double scale = Math.min((double) width / plane.width(), (double) height / plane.height());
    int fittedWidth = (int) Math.min(width, Math.max(1, Math.round(plane.width() * scale)));
    int fittedHeight = (int) Math.min(height, Math.max(1, Math.round(plane.height() * scale)));
    GrayPicture fitted = Resampling.resize(plane, fittedWidth, fittedHeight);
    byte[] pixels = new byte[width * height];
    Arrays.fill(pixels, edgeMean(plane));
    int left = (width - fittedWidth) / 2;
    int top = (height - fittedHeight) / 2;
    for (int y = 0; y < fittedHeight; y++) {
      System.arraycopy(
          fitted.pixels(), y * fittedWidth, pixels, (top + y) * width + left, fittedWidth);
    }
    return pixels;
  }

  /** Of the outermost pixels, each counted once, rounded to nearest. */
  private static byte edgeMean(GrayPicture plane) {
    int right = plane.width() - 1;
    int bottom = plane.height() - 1;
    long sum = 0;
    int count = 0;
    for (int y = 0; y <= bottom; y++) {
      int step = y == 0 || y == bottom ? 1 : Math.max(1, right);
      for (int x = 0; x <= right; x += step) {
        sum += plane.at(x, y);
        count++;
      }
    }
    return (byte) ((2 * sum + count) / (2L * count));
  }
}
