package io.penderie.training;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Varies prepared photographs, of which there are few and which differ more than the dataset's
 * pictures do: mirrored, turned, stretched, sheared and moved a little, in other light, and now and
 * then with a part covered.
 *
 * <p>One affine map about the centre with bilinear interpolation, so that a picture is sampled
 * once; what comes in from outside is black, as around every prepared garment. Then {@code 255 (v /
 * 255)^gamma}, with gamma from 0.6 to 1.6. A quarter of the pictures lose a rectangle of 5 to 20 %
 * (Zhong et al. 2017, "Random Erasing Data Augmentation", arXiv 1708.04896), which becomes black or
 * gray, as where a background was taken for garment or the other way round. In a picture in colour
 * all of that happens to every plane alike: a colour is never turned into another.
 */
final class PhotographAugmenter {

  private static final double MOST_TURN = Math.toRadians(15);
  private static final double LEAST_SCALE = 0.85;
  private static final double MOST_SCALE = 1.1;
  private static final double MOST_STRETCH = 1.12;
  private static final double MOST_SHEAR = 0.1;
  private static final double MOST_SHIFT = 0.06;
  private static final double MOST_GAMMA = 1.65;
  private static final double ERASED = 0.25;
  private static final double LEAST_ERASED_EDGE = 0.22;
  private static final double MOST_ERASED_EDGE = 0.45;

  private PhotographAugmenter() {}

  /**
   * A variation of a picture, mirrored or not.
   *
   * @param source one plane after the other, each {@code width * height} unsigned bytes; not
   *     changed
   * @param random decides everything: the same generator state gives the same variation
   */
  static byte[] augment(byte[] source, int width, int height, RandomGenerator random) {
    return augment(source, width, height, 1, true, random);
  }

  /**
   * A variation of a picture.
   *
   * @param warping how far it goes, 0 to 1
   * @param mirrored whether half of the pictures are
   */
  static byte[] augment(
      byte[] source,
      int width,
      int height,
      double warping,
      boolean mirrored,
      RandomGenerator random) {
    boolean flip = random.nextBoolean() && mirrored;
    double turn = warping * uniform(random, -MOST_TURN, MOST_TURN);
    double scale = 1 + warping * (uniform(random, LEAST_SCALE, MOST_SCALE) - 1);
    double stretch = Math.exp(warping * uniform(random, -1, 1) * Math.log(MOST_STRETCH));
    double shear = warping * uniform(random, -MOST_SHEAR, MOST_SHEAR);
    double shiftX = warping * uniform(random, -MOST_SHIFT, MOST_SHIFT) * width;
    double shiftY = warping * uniform(random, -MOST_SHIFT, MOST_SHIFT) * height;
    double scaleX = (flip ? -1 : 1) / (scale * stretch);
    double scaleY = stretch / scale;
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    byte[] tones = tones(Math.exp(warping * uniform(random, -1, 1) * Math.log(MOST_GAMMA)));
    byte[] target = new byte[source.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double dx = x - (width - 1) / 2.0 - shiftX;
        double dy = y - (height - 1) / 2.0 - shiftY;
        double turnedX = cos * dx + sin * dy;
        double turnedY = cos * dy - sin * dx;
        double fromX = scaleX * (turnedX + shear * turnedY) + (width - 1) / 2.0;
        double fromY = scaleY * turnedY + (height - 1) / 2.0;
        for (int plane = 0; plane < source.length; plane += width * height) {
          target[plane + y * width + x] = tones[sample(source, plane, width, height, fromX, fromY)];
        }
      }
    }
    if (random.nextDouble() < warping * ERASED) {
      erase(target, width, height, random);
    }
    return target;
  }

  private static byte[] tones(double gamma) {
    byte[] tones = new byte[256];
    for (int value = 0; value < 256; value++) {
      tones[value] = (byte) Math.round(255 * Math.pow(value / 255.0, gamma));
    }
    return tones;
  }

  private static int sample(byte[] source, int plane, int width, int height, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double below = y - top;
    double upper =
        (1 - right) * at(source, plane, width, height, left, top)
            + right * at(source, plane, width, height, left + 1, top);
    double lower =
        (1 - right) * at(source, plane, width, height, left, top + 1)
            + right * at(source, plane, width, height, left + 1, top + 1);
    return (int) Math.round((1 - below) * upper + below * lower);
  }

  private static int at(byte[] source, int plane, int width, int height, int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? 0 : source[plane + y * width + x] & 0xFF;
  }

  private static void erase(byte[] picture, int width, int height, RandomGenerator random) {
    int boxWidth = (int) (uniform(random, LEAST_ERASED_EDGE, MOST_ERASED_EDGE) * width);
    int boxHeight = (int) (uniform(random, LEAST_ERASED_EDGE, MOST_ERASED_EDGE) * height);
    int left = random.nextInt(width - boxWidth + 1);
    int top = random.nextInt(height - boxHeight + 1);
    byte value = (byte) (random.nextBoolean() ? 0 : random.nextInt(256));
    for (int plane = 0; plane < picture.length; plane += width * height) {
      for (int y = top; y < top + boxHeight; y++) {
        int from = plane + y * width + left;
        Arrays.fill(picture, from, from + boxWidth, value);
      }
    }
  }

  private static double uniform(RandomGenerator random, double least, double most) {
    return least + (most - least) * random.nextDouble();
  }
}
