package io.penderie.robustness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How a version classifies photographs that were sorted into groups by people.
 *
 * @param version the version's name
 * @param knows whether the version can say that a picture shows none of the classes
 * @param groups one entry a group that has photographs
 */
@JsonIgnoreProperties(
    value = {"right", "photographs", "accuracy"},
    allowGetters = true)
public record PhotographReport(String version, boolean knows, List<GroupScore> groups) {

  public PhotographReport {
    groups = List.copyOf(groups);
  }

  /** How many photographs of the groups that are of our classes were classified rightly. */
  @JsonProperty
  public int right() {
    return groups.stream().mapToInt(GroupScore::right).sum();
  }

  /** How many photographs are in the groups that are of our classes, refused files too. */
  @JsonProperty
  public int photographs() {
    return groups.stream()
        .filter(group -> !group.classes().isEmpty())
        .mapToInt(GroupScore::photographs)
        .sum();
  }

  /** The share of them that is right, in 0..1; null if there are none. */
  @JsonProperty
  public Double accuracy() {
    return photographs() == 0 ? null : (double) right() / photographs();
  }

  /**
   * One group: a row of the confusion table.
   *
   * @param group its name
   * @param classes the indices of the classes that are right; empty if none is
   * @param predicted how many photographs each class was predicted for
   * @param refused files that could not be used; they count as wrong
   * @param flagged photographs said to show none of the classes; each is among {@code predicted}
   *     too, by its most similar class
   */
  @JsonIgnoreProperties(
      value = {"right", "photographs", "accuracy"},
      allowGetters = true)
  public record GroupScore(
      String group, List<Integer> classes, List<Integer> predicted, int refused, int flagged) {

    public GroupScore {
      classes = List.copyOf(classes);
      predicted = List.copyOf(predicted);
      for (int index : classes) {
        if (index < 0 || index >= predicted.size()) {
          throw new IllegalArgumentException(
              group + " is class " + index + " of " + predicted.size() + " classes");
        }
      }
    }

    /** How many were classified rightly; 0 for a group that is of none of our classes. */
    @JsonProperty
    public int right() {
      return classes.stream().mapToInt(predicted::get).sum();
    }

    /** How many photographs it has, refused files too. */
    @JsonProperty
    public int photographs() {
      return refused + predicted.stream().mapToInt(Integer::intValue).sum();
    }

    /** The share that is right, in 0..1; null for a group that is of none of our classes. */
    @JsonProperty
    public Double accuracy() {
      return classes.isEmpty() ? null : (double) right() / photographs();
    }
  }
}
