package io.penderie.mixture;

import io.penderie.photo.garment.Reading;
import io.penderie.photo.garment.ReadingKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Which readings of a picture show what it is labelled as, so that they can be learned from. */
final class FittingReadings {

  /** They show one garment of a person each. */
  private static final Set<ReadingKind> PARTS =
      EnumSet.of(ReadingKind.TORSO, ReadingKind.LEGS, ReadingKind.FEET);

  /** How often a composed picture is learned from as the service takes it first. */
  private static final double FIRST = 0.6;

  private FittingReadings() {}

  /** Those of a photograph of a garment, of which nobody knows whether a person wears it. */
  static List<Reading> of(List<Reading> readings) {
    return fitting(readings, EnumSet.noneOf(ReadingKind.class));
  }

  /**
   * One of a composed picture, the first one most often.
   *
   * @param label the class that it shows, or the number of classes for none of them, which every
   *     reading of it shows
   */
  static Reading draw(List<Reading> readings, int label, int classes, RandomGenerator random) {
    List<Reading> fitting = label == classes ? readings : fitting(readings, part(label));
    return random.nextDouble() < FIRST
        ? readings.get(0)
        : fitting.get(random.nextInt(fitting.size()));
  }

  /** What the cut took for the background shows the garment only where a doubt put it first. */
  private static List<Reading> fitting(List<Reading> readings, Set<ReadingKind> parts) {
    return readings.stream()
        .filter(
            reading ->
                reading.equals(readings.get(0))
                    || parts.contains(reading.kind())
                    || (reading.kind() != ReadingKind.REST && !PARTS.contains(reading.kind())))
        .toList();
  }

  private static Set<ReadingKind> part(int label) {
    return switch (label) {
      case Wardrobe.T_SHIRT, Wardrobe.PULLOVER, Wardrobe.DRESS, Wardrobe.COAT, Wardrobe.SHIRT ->
          EnumSet.of(ReadingKind.TORSO);
      case Wardrobe.TROUSER -> EnumSet.of(ReadingKind.LEGS);
      case Wardrobe.SANDAL, Wardrobe.SNEAKER, Wardrobe.ANKLE_BOOT -> EnumSet.of(ReadingKind.FEET);
      default -> EnumSet.noneOf(ReadingKind.class);
    };
  }
}
