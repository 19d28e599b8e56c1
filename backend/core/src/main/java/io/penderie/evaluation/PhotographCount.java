package io.penderie.robustness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

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
      if (index < 0 || index >= predicted.size()) {
        throw new IllegalArgumentException(
            label + " is class " + index + " of " + predicted.size() + " classes");
      }
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
}
