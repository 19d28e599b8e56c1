package io.penderie.mixture;

import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.photo.garment.Polarity;
import io.penderie.photo.garment.Preparation;
import io.penderie.photo.garment.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The ways in which one photograph may reach the network: as the preparation makes it; from other
 * crops, as if it had been taken from another place; as its negative; and with its background, as
 * where no garment stood out.
 */
final class PhotographVariants {

  private static final double MOST_CUT = 0.12;
  private static final double AROUND = 0.04;

  private PhotographVariants() {}

  /**
   * Five pictures of the network's size; the first is the one that the service would classify.
   *
   * @param file an image file
   */
  static List<byte[]> of(byte[] file, PhotoPreparation preparation, RandomGenerator random) {
    Preparation plain = preparation.prepare(file, Corrections.NONE);
    List<byte[]> variants = new ArrayList<>();
    variants.add(plain.picture().pixels());
    for (int i = 0; i < 2; i++) {
      variants.add(picture(preparation, file, new Corrections(cut(random), null, false)));
    }
    Reading first = plain.first();
    Polarity other = first.polarity() == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.POSITIVE;
    variants.add(picture(preparation, file, new Corrections(null, other, false)));
    variants.add(picture(preparation, file, new Corrections(around(first.area()), null, true)));
    return variants;
  }

  private static byte[] picture(
      PhotoPreparation preparation, byte[] file, Corrections corrections) {
    return preparation.prepare(file, corrections).picture().pixels();
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

  private static Corrections.Area around(Corrections.Area area) {
    double left = Math.max(0, area.left() - AROUND);
    double top = Math.max(0, area.top() - AROUND);
    return new Corrections.Area(
        left,
        top,
        Math.min(1, area.left() + area.width() + AROUND) - left,
        Math.min(1, area.top() + area.height() + AROUND) - top);
  }
}
