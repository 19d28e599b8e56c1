package io.penderie.training;

import java.util.random.RandomGenerator;

/** Applies an {@link Augmentation} to one picture at a time, on pixels before normalisation. */
final class Augmenter {

  /** Erased rectangles are between these times as high as wide (the paper's r1 and 1 / r1). */
  private static final double ERASING_MIN_ASPECT = 0.3;

  /** A rectangle that sticks out of the picture is drawn again, at most this often. */
  private static final int ERASING_TRIES = 100;

  private final Augmentation augmentation;
  private final int width;
  private final int height;

  Augmenter(Augmentation augmentation, int width, int height) {
    this.augmentation = augmentation;
    this.width = width;
    this.height = height;
  }

  /**
   * Writes a variation of {@code source} into {@code target}; all planes are moved alike.
   *
   * @param source one plane after the other, each {@code width * height} unsigned bytes; not
   *     changed
   * @param target as long; every byte is written
   * @param random decides everything: the same generator state gives the same variation
   */
  void augment(byte[] source, byte[] target, RandomGenerator random) {
    boolean flip = augmentation.horizontalFlip() && random.nextBoolean();
    int shiftX = shift(random);
    int shiftY = shift(random);
    for (int y = 0; y < height; y++) {
      int fromY = y - shiftY;
      for (int x = 0; x < width; x++) {
        int fromX = x - shiftX;
        boolean inside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height;
        int from = fromY * width + (flip ? width - 1 - fromX : fromX);
        for (int plane = 0; plane < source.length; plane += width * height) {
          target[plane + y * width + x] = inside ? source[plane + from] : 0;
        }
      }
    }
    if (augmentation.erasing() > 0 && random.nextDouble() < augmentation.erasing()) {
      erase(target, random);
    }
  }

  private int shift(RandomGenerator random) {
    int most = augmentation.maxShift();
    return most == 0 ? 0 : random.nextInt(-most, most + 1);
  }

  private void erase(byte[] picture, RandomGenerator random) {
    double logAspect = -Math.log(ERASING_MIN_ASPECT);
    for (int i = 0; i < ERASING_TRIES; i++) {
      double share = uniform(random, Augmentation.ERASING_MIN_AREA, augmentation.erasingMaxArea());
      double aspect = Math.exp(uniform(random, -logAspect, logAspect));
      int boxHeight = (int) Math.round(Math.sqrt(share * width * height * aspect));
      int boxWidth = (int) Math.round(Math.sqrt(share * width * height / aspect));
      if (boxHeight >= 1 && boxHeight < height && boxWidth >= 1 && boxWidth < width) {
        int top = random.nextInt(height - boxHeight + 1);
        int left = random.nextInt(width - boxWidth + 1);
        fillWithNoise(picture, left, top, boxWidth, boxHeight, random);
        return;
      }
    }
  }

  private void fillWithNoise(
      byte[] picture, int left, int top, int boxWidth, int boxHeight, RandomGenerator random) {
    for (int plane = 0; plane < picture.length; plane += width * height) {
      for (int y = top; y < top + boxHeight; y++) {
        for (int x = left; x < left + boxWidth; x++) {
          picture[plane + y * width + x] = (byte) random.nextInt(256);
        }
      }
    }
  }

  private static double uniform(RandomGenerator random, double least, double most) {
    return least + (most - least) * random.nextDouble();
  }
}
