package io.penderie.photo.garment;

import io.penderie.picture.GrayPicture;

/**
 * What lies along a picture's edges, which shows its background where the garment does not touch
 * them.
 *
 * @param mean the mean value, 0 to 255
 * @param median the middle value: the background's, as long as it fills half of the border
 * @param spread the middle distance from the median: near 0 on a plain background
 */
record Border(double mean, int median, int spread) {

  /** A border's thickness is the shorter side over this, and at least one pixel. */
  private static final int THINNESS = 40;

  static Border of(GrayPicture picture) {
    int thickness = Math.max(1, Math.min(picture.width(), picture.height()) / THINNESS);
    int[] histogram = new int[256];
    for (int y = 0; y < picture.height(); y++) {
      boolean inside = y >= thickness && y < picture.height() - thickness;
      for (int x = 0; x < picture.width(); x++) {
        if (inside && x == thickness && picture.width() > 2 * thickness) {
          x = picture.width() - thickness;
        }
        histogram[picture.at(x, y)]++;
      }
    }
    long count = 0;
    long sum = 0;
    for (int value = 0; value < 256; value++) {
      count += histogram[value];
      sum += (long) value * histogram[value];
    }
    int median = median(histogram, count);
    int[] distances = new int[256];
    for (int value = 0; value < 256; value++) {
      distances[Math.abs(value - median)] += histogram[value];
    }
    return new Border((double) sum / count, median, median(distances, count));
  }

  private static int median(int[] histogram, long count) {
    int value = 0;
    for (long seen = histogram[0]; 2 * seen < count; seen += histogram[value]) {
      value++;
    }
    return value;
  }
}
