package io.penderie.mixture;

import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.photo.garment.Preparation;
import io.penderie.photo.garment.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The pictures that a network learns one photograph from: the readings that the service would ask
 * it about, as far as they show the garment that people named, and another crop, as if it had been
 * taken from another place.
 */
final class PhotographVariants {

  private static final double MOST_CUT = 0.12;

  private PhotographVariants() {}

  /**
   * Pictures of the network's size, at least two; the first is what the service takes first.
   *
   * @param file an image file
   */
  static List<byte[]> of(byte[] file, PhotoPreparation preparation, RandomGenerator random) {
    Preparation plain = preparation.prepare(file, Corrections.NONE);
    List<byte[]> variants = new ArrayList<>();
    for (Reading reading : FittingReadings.of(plain.readings())) {
      variants.add(reading.picture().planes());
    }
    Corrections crop = new Corrections(cut(random), null, false);
    variants.add(preparation.prepare(file, crop).picture().planes());
    return variants;
  }

  private static Corrections.Area cut(RandomGenerator random) {
    double left = MOST_CUT * random.nextDouble();
    double top = MOST_CUT * random.nextDouble();
    return new Corrections.Area(
        left,
        top,
        1 - left - MOST_CUT * random.nextDouble(),
        1 - top - MOST_CUT * random.nextDouble());
  }
}
