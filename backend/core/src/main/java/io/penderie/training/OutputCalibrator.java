package io.penderie.training;

import io.penderie.dataset.AnnotatedPictures;
import io.penderie.dataset.AnnotatedPictures.Origin;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Mixture;
import io.penderie.evaluation.ConformalThreshold;
import io.penderie.evaluation.KnownThreshold;
import io.penderie.evaluation.TemperatureScaling;
import io.penderie.model.KindCalibration;
import io.penderie.model.OutputCalibration;
import io.penderie.model.PictureKind;
import io.penderie.model.TrainedModel;
import io.penderie.model.Views;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Chooses on validation pictures how a version's outputs become answers: temperatures and the
 * thresholds of prediction sets, for pictures like the dataset's and for photographs apart, and the
 * threshold of what shows none of the classes.
 */
public final class OutputCalibrator {

  /**
   * Of garments in the dataset, in drawn scenes and in photographs, each, so many may be flagged.
   */
  private static final double MOST_FLAGGED = 0.04;

  /** Of fewer photographs a temperature and a threshold would follow the chance of a few. */
  private static final int FEWEST_PHOTOGRAPHS = 100;

  private static final int BATCH_SIZE = 250;

  private final TrainedModel model;
  private final int classes;

  private OutputCalibrator(TrainedModel model) {
    this.model = model;
    this.classes = model.labels().size();
  }

  /**
   * Chooses.
   *
   * @param model whatever calibration it has, that has no say
   * @param validation pictures that it did not learn from, of the dataset
   * @param mixture null where it learned from none
   * @return no thresholds without any pictures to choose them on
   */
  public static OutputCalibration calibrate(
      TrainedModel model, ImageSet validation, Mixture mixture) {
    return validation.size() == 0
        ? OutputCalibration.NONE
        : new OutputCalibrator(model).calibration(validation, mixture);
  }

  private OutputCalibration calibration(ImageSet validation, Mixture mixture) {
    Garments dataset = new Garments();
    float[][] logits = model.logits(validation);
    for (int i = 0; i < logits.length; i++) {
      dataset.add(logits[i], List.of(validation.label(i)));
    }
    double known = dataset.knownThreshold();
    KindCalibration photographs = null;
    if (mixture != null) {
      // Each origin by itself: photographs are few, and scored lower than what was drawn.
      Map<Origin, Garments> origins = garments(mixture.validation());
      for (Garments garments : origins.values()) {
        known = Math.min(known, garments.knownThreshold());
      }
      Garments taken = origins.get(Origin.PHOTOGRAPH);
      if (taken != null && taken.size() >= FEWEST_PHOTOGRAPHS) {
        photographs = taken.calibration();
      }
    }
    return new OutputCalibration(dataset.calibration(), known, photographs);
  }

  private Map<Origin, Garments> garments(AnnotatedPictures pictures) {
    Map<Origin, Garments> origins = new EnumMap<>(Origin.class);
    float[][] logits = logits(pictures);
    for (int from = 0, to; from < pictures.size(); from = to) {
      to = from + 1;
      while (to < pictures.size() && pictures.isAnother(to)) {
        to++;
      }
      int first = from;
      if (pictures.known(first)) {
        origins
            .computeIfAbsent(pictures.origin(first), origin -> new Garments())
            .add(
                together(pictures, logits, first, to),
                IntStream.range(0, classes)
                    .filter(answer -> pictures.isRight(first, answer))
                    .boxed()
                    .toList());
      }
    }
    return origins;
  }

  /** As the service asks: of a network that cannot tell what is none, the first view counts. */
  private float[] together(AnnotatedPictures pictures, float[][] logits, int first, int end) {
    int last = model.tellsNone() ? end : first + 1;
    return Views.together(
            Arrays.copyOfRange(logits, first, last),
            IntStream.range(first, last).mapToDouble(pictures::prior).toArray(),
            classes)
        .logits();
  }

  private float[][] logits(AnnotatedPictures pictures) {
    List<float[]> rows = new ArrayList<>();
    while (rows.size() < pictures.size()) {
      int end = Math.min(pictures.size(), rows.size() + BATCH_SIZE);
      rows.addAll(
          List.of(
              model.logits(IntStream.range(rows.size(), end).mapToObj(pictures::pixels).toList())));
    }
    return rows.toArray(float[][]::new);
  }

  /** Pictures of garments, with what the network puts out for them. */
  private final class Garments {

    private final List<float[]> logits = new ArrayList<>();
    private final List<List<Integer>> right = new ArrayList<>();

    /** Of each of the classes that are right, at least one. */
    void add(float[] row, List<Integer> classesThatAreRight) {
      logits.add(row);
      right.add(classesThatAreRight);
    }

    int size() {
      return logits.size();
    }

    double knownThreshold() {
      float[] scores = new float[size()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = model.answer(logits.get(i), PictureKind.DATASET_LIKE).knownScore();
      }
      return KnownThreshold.of(scores, MOST_FLAGGED);
    }

    KindCalibration calibration() {
      KindCalibration scaled = new KindCalibration(temperature(), null);
      OutputCalibration calibration = new OutputCalibration(scaled, null, null);
      float[] probabilities = new float[size()];
      for (int i = 0; i < probabilities.length; i++) {
        float[] row =
            calibration.answer(logits.get(i), classes, PictureKind.DATASET_LIKE).probabilities();
        // Where several classes are right, a set with any of them is.
        for (int index : right.get(i)) {
          probabilities[i] = Math.max(probabilities[i], row[index]);
        }
      }
      return new KindCalibration(
          scaled.temperature(), ConformalThreshold.of(probabilities, ConformalThreshold.COVERAGE));
    }

    /** Where several classes are right, nobody knows which probability should be large. */
    private double temperature() {
      int[] sure = IntStream.range(0, size()).filter(i -> right.get(i).size() == 1).toArray();
      float[][] rows = new float[sure.length][];
      int[] truth = new int[sure.length];
      for (int i = 0; i < sure.length; i++) {
        rows[i] = logits.get(sure[i]);
        truth[i] = right.get(sure[i]).get(0);
      }
      return sure.length == 0 ? 1 : TemperatureScaling.fit(rows, truth, classes);
    }
  }
}
