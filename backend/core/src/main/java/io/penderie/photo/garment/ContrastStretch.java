package io.penderie.photo.garment;

import io.penderie.picture.GrayPicture;

/**
 * Gives a garment the brightness and contrast that garments have in the data set, whatever its
 * colour and the light: its lightest pixels become white, and the rest follows.
 *
 * <p>The range between the 2nd and the 98th percentile of the garment's pixels is stretched to the
 * full range, but at most two and a half times: the folds of an even cloth must not turn into a
 * pattern.
 */
final class ContrastStretch {

  private static final double TAIL = 0.02;
  private static final double MOST_GAIN = 2.5;

  private ContrastStretch() {}

  /**
   * What becomes of each of the 256 values of a picture, by what is in its garment.
   *
   * @param opacity 255 where the garment is, 0 where it is not; at least one pixel over 127
   */
  static byte[] tones(GrayPicture picture, GrayPicture opacity) {
    int[] counts = new int[256];
    int all = 0;
    for (int i = 0; i < picture.pixels().length; i++) {
      if ((opacity.pixels()[i] & 0xFF) >= 128) {
        counts[picture.pixels()[i] & 0xFF]++;
        all++;
      }
    }
    int tail = (int) (TAIL * all);
    int darkest = 0;
    for (int seen = counts[0]; seen <= tail; seen += counts[darkest]) {
      darkest++;
    }
    int lightest = 255;
    for (int seen = counts[255]; seen <= tail; seen += counts[lightest]) {
      lightest--;
    }
    double gain = Math.min(MOST_GAIN, 255.0 / Math.max(1, lightest - darkest));
    byte[] stretched = new byte[256];
    for (int value = 0; value < 256; value++) {
      double target = 255 - (lightest - value) * gain;
      stretched[value] = (byte) Math.max(0, Math.min(255, Math.round(target)));
    }
    return stretched;
  }
}
