package io.penderie.robustness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How much of the test split a version gets right when its pictures are made harder.
 *
 * <p>Nothing is weighted by its number of pictures or severities: a corruption's mean is over its
 * severities, and the mean over corruptions counts each once, as in ImageNet-C (Hendrycks,
 * Dietterich 2019, arXiv 1903.12261).
 *
 * @param version the version's name
 * @param seed of everything that chance decides
 * @param pictures so many of the test split, of each class the same share
 * @param clean the accuracy on them as they are, 28 x 28, in 0..1
 * @param base the accuracy on the pictures that most corruptions start from, in 0..1
 * @param corruptions one entry a corruption
 */
@JsonIgnoreProperties(value = "mean", allowGetters = true)
public record RobustnessReport(
    String version,
    long seed,
    int pictures,
    double clean,
    double base,
    List<CorruptionScore> corruptions) {

  public RobustnessReport {
    corruptions = List.copyOf(corruptions);
    Shares.require(clean, "the clean accuracy");
    Shares.require(base, "the base accuracy");
    if (pictures < 1 || corruptions.isEmpty()) {
      throw new IllegalArgumentException(
          pictures + " pictures, " + corruptions.size() + " corruptions");
    }
  }

  /** The mean over the corruptions of their means, in 0..1. */
  @JsonProperty
  public double mean() {
    return corruptions.stream().mapToDouble(CorruptionScore::mean).average().orElseThrow();
  }

  /**
   * One corruption's figures.
   *
   * @param name a short name such as {@code gaussian-noise}
   * @param meaning what it does, and in which unit its severities are
   * @param severities in the suite's order
   */
  @JsonIgnoreProperties(value = "mean", allowGetters = true)
  public record CorruptionScore(String name, String meaning, List<SeverityScore> severities) {

    public CorruptionScore {
      severities = List.copyOf(severities);
      if (severities.isEmpty()) {
        throw new IllegalArgumentException(name + " has no severities");
      }
    }

    /** The mean accuracy over the severities, in 0..1. */
    @JsonProperty
    public double mean() {
      return severities.stream().mapToDouble(SeverityScore::accuracy).average().orElseThrow();
    }
  }

  /**
   * The accuracy at one severity.
   *
   * @param severity its name
   * @param accuracy in 0..1
   */
  public record SeverityScore(String severity, double accuracy) {

    public SeverityScore {
      Shares.require(accuracy, "the accuracy at severity " + severity);
    }
  }
}
