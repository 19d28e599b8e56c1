package io.penderie.robustness;

import io.penderie.scene.Garment;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One thing that makes a picture harder, in several severities.
 *
 * @param name a short name such as {@code gaussian-noise}
 * @param meaning what it does, and in which unit its severities are
 * @param severities from mild to strong, where there is such an order
 */
record Corruption(String name, String meaning, List<Severity> severities) {

  Corruption {
    severities = List.copyOf(severities);
    if (severities.isEmpty()) {
      throw new IllegalArgumentException(name + " has no severities");
    }
  }

  /**
   * One severity.
   *
   * @param name a number with its unit, or words
   * @param recipe how the picture's file is made
   */
  record Severity(String name, Recipe recipe) {}

  /** Makes an image file of a garment. */
  @FunctionalInterface
  interface Recipe {

    byte[] make(Garment garment, RandomGenerator random);
  }
}
