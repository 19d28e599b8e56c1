package io.penderie.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a version classifies photographs that people labelled.
 *
 * @param version the version's name
 * @param knows whether the version can say that a picture shows none of the classes
 * @param counts one entry for each source, kind and label that there are photographs of
 * @param calibrationErrors the expected calibration error on the photographs of each source that
 *     show one of the classes, in 0..1, by the source's name; see {@link Calibration}
 * @param predictionSets how good the prediction sets of the same photographs are, by the source's
 *     name; empty where the version gives none
 */
@JsonIgnoreProperties(
    value = {"right", "rightOfSeveral", "photographs", "accuracy"},
    allowGetters = true)
public record PhotographReport(
    String version,
    boolean knows,
    List<PhotographCount> counts,
    Map<String, Double> calibrationErrors,
    Map<String, PredictionSets> predictionSets) {

  public PhotographReport {
    counts = List.copyOf(counts);
    calibrationErrors.forEach(
        (source, error) -> Figures.requireShare(error, "calibration error of " + source));
    calibrationErrors = Collections.unmodifiableMap(new LinkedHashMap<>(calibrationErrors));
    predictionSets = Collections.unmodifiableMap(new LinkedHashMap<>(predictionSets));
  }

  /** What a version's answers come to. */
  public static PhotographReport of(String version, PhotographAnswers answers) {
    Map<String, List<PhotographAnswer>> sources = new LinkedHashMap<>();
    for (PhotographAnswer each : answers.photographs()) {
      if (each.isGarment() && each.predicted() != null) {
        sources.computeIfAbsent(each.source(), source -> new ArrayList<>()).add(each);
      }
    }
    Map<String, Double> errors = new LinkedHashMap<>();
    Map<String, PredictionSets> sets = new LinkedHashMap<>();
    sources.forEach(
        (source, those) -> {
          errors.put(source, calibrationError(those));
          PredictionSets counted = predictionSets(those);
          if (counted != null) {
            sets.put(source, counted);
          }
        });
    return new PhotographReport(
        version, answers.knows(), PhotographCount.of(answers), errors, sets);
  }

  private static PredictionSets predictionSets(List<PhotographAnswer> answers) {
    PredictionSets.Counter counter = new PredictionSets.Counter();
    for (PhotographAnswer answer : answers) {
      if (answer.set() != null) {
        counter.add(answer.set(), answer.isCovered());
      }
    }
    return counter.counted();
  }

  private static double calibrationError(List<PhotographAnswer> answers) {
    boolean[] right = new boolean[answers.size()];
    double[] confidence = new double[answers.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = answers.get(i).isRight();
      confidence[i] = answers.get(i).confidence();
    }
    return Calibration.of(right, confidence).expectedCalibrationError();
  }

  /** How many photographs that show one of the classes were classified rightly. */
  @JsonProperty
  public int right() {
    return total().right();
  }

  /** How many of them are only because any of several classes counts as right. */
  @JsonProperty
  public int rightOfSeveral() {
    return total().rightOfSeveral();
  }

  /** How many photographs show one of the classes, refused files too. */
  @JsonProperty
  public int photographs() {
    return total().garments();
  }

  /** The share of them that is right, in 0..1; null if there are none. */
  @JsonProperty
  public Double accuracy() {
    return total().accuracy();
  }

  /** All photographs together. */
  public PhotographTotal total() {
    return PhotographTotal.of(counts);
  }
}
