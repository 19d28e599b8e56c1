package io.penderie.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What was answered to the photographs of one source, kind and label, for which the same classes
 * are right.
 *
 * @param source where they come from
 * @param kind what sort of pictures they are; empty where nobody said
 * @param label what people say that they show
 * @param classes the indices of the classes that are right; empty if none is
 * @param predicted how many photographs each class was predicted for
 * @param refused files that could not be used; they count as wrong
 * @param flagged photographs said to show none of the classes; each is among {@code predicted} too,
 *     by its most similar class
 */
@JsonIgnoreProperties(
    value = {"right", "photographs"},
    allowGetters = true)
public record PhotographCount(
    String source,
    String kind,
    String label,
    List<Integer> classes,
    List<Integer> predicted,
    int refused,
    int flagged) {

  public PhotographCount {
    classes = List.copyOf(classes);
    predicted = List.copyOf(predicted);
    for (int index : classes) {
      Figures.require(
          index >= 0 && index < predicted.size(),
          label + " is of " + predicted.size() + " classes; its class",
          index);
    }
  }

  /** How many were classified rightly; 0 where none of the classes is right. */
  @JsonProperty
  public int right() {
    return classes.stream().distinct().mapToInt(predicted::get).sum();
  }

  /** How many photographs there are, refused files too. */
  @JsonProperty
  public int photographs() {
    return refused + predicted.stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Counts answers.
   *
   * @return one entry for each source, kind, label and right classes that there are photographs of,
   *     in the order in which they come; those that show something before those that do not
   */
  static List<PhotographCount> of(PhotographAnswers answers) {
    Map<Part, Tally> garments = new LinkedHashMap<>();
    Map<Part, Tally> others = new LinkedHashMap<>();
    for (PhotographAnswer each : answers.photographs()) {
      (each.isGarment() ? garments : others)
          .computeIfAbsent(Part.of(each), part -> new Tally(answers.classes()))
          .add(each);
    }
    List<PhotographCount> counts = new ArrayList<>();
    garments.forEach((part, tally) -> counts.add(tally.count(part)));
    others.forEach((part, tally) -> counts.add(tally.count(part)));
    return counts;
  }

  /** What photographs are counted together by. */
  private record Part(String source, String kind, String label, List<Integer> right) {

    static Part of(PhotographAnswer answer) {
      return new Part(answer.source(), answer.kind(), answer.label(), answer.right());
    }
  }

  /** Counts what was said of one part. */
  private static final class Tally {

    private final int[] predicted;
    private int refused;
    private int flagged;

    Tally(int classes) {
      this.predicted = new int[classes];
    }

    void add(PhotographAnswer answer) {
      if (answer.predicted() == null) {
        refused++;
      } else {
        predicted[answer.predicted()]++;
        flagged += answer.known() ? 0 : 1;
      }
    }

    PhotographCount count(Part part) {
      return new PhotographCount(
          part.source(),
          part.kind(),
          part.label(),
          part.right(),
          IntStream.of(predicted).boxed().toList(),
          refused,
          flagged);
    }
  }
}
