package io.penderie.robustness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
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
 *     show one of the classes, in 0..1, by the source's name; see {@link
 *     io.penderie.evaluation.Calibration}
 */
@JsonIgnoreProperties(
    value = {"right", "rightOfSeveral", "photographs", "accuracy"},
    allowGetters = true)
public record PhotographReport(
    String version,
    boolean knows,
    List<PhotographCount> counts,
    Map<String, Double> calibrationErrors) {

  public PhotographReport {
    counts = List.copyOf(counts);
    calibrationErrors.forEach(
        (source, error) -> Shares.require(error, "calibration error of " + source));
    calibrationErrors = Collections.unmodifiableMap(new LinkedHashMap<>(calibrationErrors));
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
