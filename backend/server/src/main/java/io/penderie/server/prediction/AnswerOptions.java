package io.penderie.server.prediction;

import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.ReadingKind;
import io.penderie.server.http.QueryFlag;
import io.penderie.server.http.QueryNumber;
import io.penderie.server.problem.ProblemException;

/**
 * How a client wants its answer.
 *
 * @param version the name of the version that is to answer; null for the active one
 * @param corrections what is said about the photograph
 * @param reading which of its readings is taken; null for all
 * @param topK how many classes, at least 1; {@link #ALL} for all
 * @param includePicture whether the prepared picture comes along
 * @param language of the class names
 */
record AnswerOptions(
    String version,
    Corrections corrections,
    ReadingKind reading,
    int topK,
    boolean includePicture,
    Language language) {

  static final int ALL = Integer.MAX_VALUE;

  /**
   * Reads them as they were sent.
   *
   * @param preparation null where the pictures are left to the preparation
   * @param classes how many the model knows
   * @throws ProblemException if one is malformed or out of its range
   */
  static AnswerOptions of(AnswerParameters sent, PreparationParameters preparation, int classes) {
    return new AnswerOptions(
        sent.version(),
        preparation == null ? Corrections.NONE : preparation.corrections(),
        preparation == null ? null : preparation.kind(),
        QueryNumber.of("topK", sent.topK(), 1, classes, ALL),
        QueryFlag.of("includePicture", sent.includePicture(), false),
        Language.preferred(sent.acceptLanguage()));
  }
}
