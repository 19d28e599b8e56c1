package io.penderie.mixture;

import java.util.Locale;

/**
 * How many pictures of each kind a mixture has, photographs not counted.
 *
 * @param drawn garments on grounds drawn by code
 * @param onPhotographs garments on the grounds of photographs
 * @param worn garments on drawn people
 * @param shop garments as shops show them
 * @param noGarments shapes, noise, letters, empty grounds
 * @param things things that are none of the classes
 */
public record MixtureCounts(
    int drawn, int onPhotographs, int worn, int shop, int noGarments, int things) {

  /** The most of one kind. */
  public static final int MOST = 1_000_000;

  public MixtureCounts {
    for (int count : new int[] {drawn, onPhotographs, worn, shop, noGarments, things}) {
      if (count < 0 || count > MOST) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "%,d pictures of a kind; there may be %,d", count, MOST));
      }
    }
  }

  /** Garments of the dataset, however they are shown. */
  public int garments() {
    return drawn + onPhotographs + worn + shop;
  }

  /** A tenth of each kind: so many to choose on. */
  public MixtureCounts tenth() {
    return new MixtureCounts(
        drawn / 10, onPhotographs / 10, worn / 10, shop / 10, noGarments / 10, things / 10);
  }
}
