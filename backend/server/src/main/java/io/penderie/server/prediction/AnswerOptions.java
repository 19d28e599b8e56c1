package io.penderie.server.prediction;

import io.penderie.dataset.ClassLabels;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.ReadingKind;
import io.penderie.server.http.QueryFlag;
import io.penderie.server.http.QueryNumber;
import io.penderie.server.problem.ProblemException;

/**
 * How a client wants its answer.
 *
 * @param asked which version is to answer
 * @param corrections what is said about the photograph
 * @param reading which of its readings is taken; null for all
 * @param topK how many classes, at least 1; {@link #ALL} for all
 * @param includePicture whether the prepared picture comes along
 * @param language of the class names
 */
record AnswerOptions(
    AskedVersion asked,
    Corrections corrections,
    ReadingKind reading,
    int topK,
    boolean includePicture,
    Language language) {

  static final int ALL = Integer.MAX_VALUE;

  /**
   * Those of an answer that is explained.
   *
   * @throws ProblemException if what is said about the photograph is malformed or out of its range
   */
  static AnswerOptions explained(
      AskedVersion asked, PreparationParameters preparation, Language language) {
    return new AnswerOptions(
        asked, preparation.corrections(), preparation.kind(), ALL, false, language);
  }

  /**
   * Reads them as they were sent.
   *
   * @param preparation null where the pictures are left to the preparation
   * @param classes how many the active version knows; others say when they answer
   * @throws ProblemException if one is malformed or out of its range
   */
  static AnswerOptions of(AnswerParameters sent, PreparationParameters preparation, int classes) {
    AskedVersion asked = new AskedVersion(sent.version(), sent.dataset());
    return new AnswerOptions(
        asked,
        preparation == null ? Corrections.NONE : preparation.corrections(),
        preparation == null ? null : preparation.kind(),
        QueryNumber.of(
            "topK", sent.topK(), 1, asked.isDefault() ? classes : ClassLabels.MAX_CLASSES, ALL),
        QueryFlag.of("includePicture", sent.includePicture(), false),
        Language.preferred(sent.acceptLanguage()));
  }
}
