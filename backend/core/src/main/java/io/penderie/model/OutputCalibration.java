package io.penderie.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a network's outputs become answers that can be taken at their word, and how sure it must be
 * that a picture shows one of its classes. All is chosen on validation pictures.
 *
 * @param temperature of pictures like the data set's, see {@link KindCalibration#temperature}
 * @param setThreshold of pictures like the data set's, see {@link KindCalibration#setThreshold}
 * @param knownThreshold a {@link Answer#knownScore} below this means that the picture shows none of
 *     the classes; null where none was chosen, and then every picture counts as known
 * @param photographs how it is for photographs; null where there were too few to choose it on, and
 *     then they are taken like the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutputCalibration(
    double temperature, Double setThreshold, Double knownThreshold, KindCalibration photographs) {

  /** For versions that were not calibrated. */
  public static final OutputCalibration NONE =
      new OutputCalibration(new KindCalibration(1, null), null, null);

  public OutputCalibration {
    new KindCalibration(temperature, setThreshold);
    if (knownThreshold != null && !Double.isFinite(knownThreshold)) {
      throw new IllegalArgumentException("a threshold of " + knownThreshold);
    }
  }

  public OutputCalibration(
      KindCalibration datasetLike, Double knownThreshold, KindCalibration photographs) {
    this(datasetLike.temperature(), datasetLike.setThreshold(), knownThreshold, photographs);
  }

  /** How it is for one kind of picture. */
  public KindCalibration of(PictureKind kind) {
    return kind == PictureKind.PHOTOGRAPH && photographs != null
        ? photographs
        : new KindCalibration(temperature, setThreshold);
  }

  /** Whether a picture of this score shows one of the classes. */
  public boolean isKnown(float knownScore) {
    return knownThreshold == null || knownScore >= knownThreshold;
  }

  /**
   * What a row of outputs says.
   *
   * @param logits one a class, and with some networks one for none of them
   */
  public Answer answer(float[] logits, int classes, PictureKind kind) {
    KindCalibration own = of(kind);
    float[] scaled = new float[classes];
    for (int i = 0; i < classes; i++) {
      scaled[i] = (float) (logits[i] / own.temperature());
    }
    float[] probabilities = Softmax.of(scaled, 0, classes);
    return new Answer(probabilities, Softmax.knownScore(logits, classes), own.set(probabilities));
  }
}
