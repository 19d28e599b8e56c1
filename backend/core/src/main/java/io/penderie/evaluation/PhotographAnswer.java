package io.penderie.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * What people say that a photograph shows, and what a network answered.
 *
 * @param sha256 of the photograph's file, lower-case hexadecimal: which photograph it is, wherever
 *     it lies
 * @param source where it comes from
 * @param kind what sort of picture it is; empty where nobody said
 * @param label what people say that it shows
 * @param right the indices of the classes of which each is right; empty if it shows none of them
 * @param predicted the most probable class; null for a file that was refused
 * @param confidence the probability of that class, in 0..1; 0 for a refused file
 * @param known whether it was taken for one of the classes at all; true for a refused file
 * @param set the prediction set, class indices, the most probable first; null for a refused file,
 *     and where the version gives none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhotographAnswer(
    String sha256,
    String source,
    String kind,
    String label,
    List<Integer> right,
    Integer predicted,
    float confidence,
    boolean known,
    List<Integer> set) {

  public PhotographAnswer {
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(label, "label");
    right = right.stream().distinct().toList();
    Figures.require(sha256.matches("[0-9a-f]{64}"), "the SHA-256 of a photograph", sha256);
    Figures.requireShare(confidence, "the confidence of a photograph");
    set = set == null ? null : List.copyOf(set);
    if (predicted == null) {
      Figures.require(set == null, "the prediction set of a refused file", set);
      Figures.require(confidence == 0, "the confidence of a refused file", confidence);
      Figures.require(known, "whether a refused file is known", known);
    }
  }

  /** The answer to a file that could not be used. */
  public static PhotographAnswer refused(
      String sha256, String source, String kind, String label, List<Integer> right) {
    return new PhotographAnswer(sha256, source, kind, label, right, null, 0, true, null);
  }

  /** Whether the photograph shows one of the classes. */
  boolean isGarment() {
    return !right.isEmpty();
  }

  /** Whether a class that is right was predicted; a refused file is wrong. */
  boolean isRight() {
    return predicted != null && right.contains(predicted);
  }

  /**
   * Whether the answer is right: for one of the classes as the figures count it, whether or not it
   * was taken for known; for what shows none of them, that it was not. Not named as a property is,
   * or it would be written into the files.
   */
  public boolean answeredRightly() {
    return isGarment() ? isRight() : !known;
  }

  /** Whether a class that is right is in the prediction set. */
  boolean isCovered() {
    return set != null && set.stream().anyMatch(right::contains);
  }
}
