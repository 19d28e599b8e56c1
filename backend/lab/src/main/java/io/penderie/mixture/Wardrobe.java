package io.penderie.mixture;

import io.penderie.dataset.ImageSet;
import io.penderie.scene.Garment;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The garments of one part of the dataset, to be drawn by class. */
final class Wardrobe {

  static final int T_SHIRT = 0;
  static final int TROUSER = 1;
  static final int PULLOVER = 2;
  static final int DRESS = 3;
  static final int COAT = 4;
  static final int SANDAL = 5;
  static final int SHIRT = 6;
  static final int SNEAKER = 7;
  static final int BAG = 8;
  static final int ANKLE_BOOT = 9;

  /** A hole above this part of a bag's height is seen through; others are white parts of it. */
  private static final double HANDLE = 0.55;

  private final ImageSet garments;
  private final int[][] byClass;

  Wardrobe(ImageSet garments, int classes) {
    this.garments = garments;
    int[] counts = new int[classes];
    for (int i = 0; i < garments.size(); i++) {
      counts[garments.label(i)]++;
    }
    this.byClass = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
    Arrays.fill(counts, 0);
    for (int i = 0; i < garments.size(); i++) {
      int label = garments.label(i);
      byClass[label][counts[label]++] = i;
    }
  }

  /** A garment, and its class. */
  record Piece(Garment garment, int label) {}

  /**
   * Draws one.
   *
   * @param weights how often each class, against the others; all are as frequent if none of those
   *     with a weight is there
   */
  Piece draw(double[] weights, RandomGenerator random) {
    double sum = 0;
    for (int label = 0; label < byClass.length; label++) {
      sum += weight(weights, label);
    }
    double left = sum * random.nextDouble();
    int drawn = -1;
    for (int label = 0; label < byClass.length && left >= 0; label++) {
      if (weight(weights, label) > 0) {
        drawn = label;
        left -= weight(weights, label);
      }
    }
    return drawn < 0
        ? piece(random.nextInt(garments.size()), false)
        : piece(byClass[drawn][random.nextInt(byClass[drawn].length)], false);
  }

  /** One of a class, mirrored if wanted; none if the dataset has none. */
  Optional<Garment> of(int label, boolean mirrored, RandomGenerator random) {
    if (label >= byClass.length || byClass[label].length == 0) {
      return Optional.empty();
    }
    int index = byClass[label][random.nextInt(byClass[label].length)];
    return Optional.of(piece(index, mirrored).garment());
  }

  private double weight(double[] weights, int label) {
    return byClass[label].length == 0 ? 0 : weights[label];
  }

  private Piece piece(int index, boolean mirrored) {
    int width = garments.width();
    int height = garments.height();
    byte[] pixels = garments.pixels(index);
    if (mirrored) {
      byte[] from = pixels.clone();
      for (int i = 0; i < from.length; i++) {
        pixels[i] = from[i / width * width + width - 1 - i % width];
      }
    }
    int label = garments.label(index);
    return new Piece(
        switch (label) {
          case BAG -> Garment.withGaps(pixels, width, height, HANDLE);
          case SANDAL -> Garment.withGaps(pixels, width, height, 1);
          default -> Garment.of(pixels, width, height);
        },
        label);
  }
}
