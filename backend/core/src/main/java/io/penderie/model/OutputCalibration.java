package io.penderie.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a network's outputs become probabilities that can be taken at their word, and how sure it
 * must be that a picture shows one of its classes. Both are chosen on validation pictures.
 *
 * @param temperature the logits are divided by it before the softmax, above 0 (Guo, Pleiss, Sun,
 *     Weinberger 2017, "On Calibration of Modern Neural Networks", arXiv 1706.04599); 1 changes
 *     nothing
 * @param knownThreshold a {@link Answer#knownScore} below this means that the picture shows none of
 *     the classes; null where none was chosen, and then every picture counts as known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutputCalibration(double temperature, Double knownThreshold) {

  /** For versions that were not calibrated. */
  public static final OutputCalibration NONE = new OutputCalibration(1, null);

  public OutputCalibration {
    if (!(temperature > 0 && Double.isFinite(temperature))) {
      throw new IllegalArgumentException("a temperature of " + temperature);
    }
    if (knownThreshold != null && !Double.isFinite(knownThreshold)) {
      throw new IllegalArgumentException("a threshold of " + knownThreshold);
    }
  }

  /** Whether a picture of this score shows one of the classes. */
  public boolean isKnown(float knownScore) {
    return knownThreshold == null || knownScore >= knownThreshold;
  }
}
