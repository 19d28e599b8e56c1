package io.penderie.training;

import io.penderie.dataset.AnnotatedPictures;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Mixture;
import io.penderie.evaluation.KnownThreshold;
import io.penderie.evaluation.TemperatureScaling;
import io.penderie.model.Answer;
import io.penderie.model.OutputCalibration;
import io.penderie.model.TrainedModel;
import java.util.ArrayList;
import java.util.List;

/** Chooses a version's temperature and threshold on its validation pictures. */
public final class OutputCalibrator {

  /**
   * Of garments in the dataset, in drawn scenes and in photographs, each, so many may be flagged.
   */
  private static final double MOST_FLAGGED = 0.04;

  private static final int BATCH_SIZE = 250;

  private OutputCalibrator() {}

  /**
   * Chooses.
   *
   * @param model whatever calibration it has, that has no say
   * @param validation pictures that it did not learn from, of the dataset
   * @param mixture null where it learned from none
   * @return no threshold without any pictures to choose it on
   */
  public static OutputCalibration calibrate(
      TrainedModel model, ImageSet validation, Mixture mixture) {
    if (validation.size() == 0) {
      return OutputCalibration.NONE;
    }
    double temperature =
        TemperatureScaling.fit(
            model.logits(validation), validation.labels(), model.labels().size());
    double threshold = KnownThreshold.of(scores(model.answers(validation)), MOST_FLAGGED);
    if (mixture != null) {
      // Each origin by itself: photographs are few, and scored lower than what was drawn.
      for (AnnotatedPictures.Origin origin : AnnotatedPictures.Origin.values()) {
        float[] scores = scores(garments(model, mixture.validation(), origin));
        if (scores.length > 0) {
          threshold = Math.min(threshold, KnownThreshold.of(scores, MOST_FLAGGED));
        }
      }
    }
    return new OutputCalibration(temperature, threshold);
  }

  private static List<Answer> garments(
      TrainedModel model, AnnotatedPictures pictures, AnnotatedPictures.Origin origin) {
    List<Answer> answers = new ArrayList<>();
    List<byte[]> batch = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      if (pictures.known(i) && pictures.origin(i) == origin) {
        batch.add(pictures.pixels(i));
      }
      if (batch.size() == BATCH_SIZE || (i == pictures.size() - 1 && !batch.isEmpty())) {
        answers.addAll(model.answers(batch));
        batch.clear();
      }
    }
    return answers;
  }

  private static float[] scores(List<Answer> answers) {
    float[] scores = new float[answers.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = answers.get(i).knownScore();
    }
    return scores;
  }
}
