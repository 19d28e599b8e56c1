package io.penderie.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How good prediction sets are: how many hold the right class, and how large they are.
 *
 * @param pictures how many sets there are, at least 1
 * @param covered how many of them hold the right class
 * @param sizes how many have 1, 2, 3, … classes, up to the largest
 */
@JsonIgnoreProperties(
    value = {"coverage", "meanSize"},
    allowGetters = true)
public record PredictionSets(int pictures, int covered, List<Integer> sizes) {

  public PredictionSets {
    sizes = List.copyOf(sizes);
    Figures.require(pictures > 0, "the number of sets", pictures);
    Figures.require(covered >= 0 && covered <= pictures, "the number of right sets", covered);
    Figures.require(
        sizes.stream().allMatch(count -> count >= 0)
            && sizes.stream().mapToInt(Integer::intValue).sum() == pictures,
        "the counts of " + pictures + " sets by size",
        sizes);
  }

  /** The share that holds the right class, in 0..1. */
  @JsonProperty
  public double coverage() {
    return (double) covered / pictures;
  }

  /** How many classes a set has on the mean, at least 1. */
  @JsonProperty
  public double meanSize() {
    long classes = 0;
    for (int i = 0; i < sizes.size(); i++) {
      classes += (i + 1L) * sizes.get(i);
    }
    return (double) classes / pictures;
  }

  /** Counts sets one by one. */
  static final class Counter {

    private final List<Integer> sizes = new ArrayList<>();
    private int pictures;
    private int covered;

    void add(List<Integer> set, boolean holdsTheRightClass) {
      while (sizes.size() < set.size()) {
        sizes.add(0);
      }
      sizes.set(set.size() - 1, sizes.get(set.size() - 1) + 1);
      pictures++;
      covered += holdsTheRightClass ? 1 : 0;
    }

    /** Null if there are none. */
    PredictionSets counted() {
      return pictures == 0 ? null : new PredictionSets(pictures, covered, sizes);
    }
  }

  /**
   * The sets of a split.
   *
   * @param all of all pictures
   * @param classes of those of each class, in index order; null where a class has none
   */
  public record ByClass(PredictionSets all, List<PredictionSets> classes) {

    public ByClass {
      // Not List.copyOf: a class without pictures has none.
      classes = Collections.unmodifiableList(new ArrayList<>(classes));
    }

    /**
     * Counts.
     *
     * @param truth the true class of each picture
     * @param sets one a picture
     */
    static ByClass of(int[] truth, List<List<Integer>> sets, int classes) {
      Counter all = new Counter();
      List<Counter> each = new ArrayList<>();
      for (int i = 0; i < classes; i++) {
        each.add(new Counter());
      }
      for (int i = 0; i < truth.length; i++) {
        boolean right = sets.get(i).contains(truth[i]);
        all.add(sets.get(i), right);
        each.get(truth[i]).add(sets.get(i), right);
      }
      List<PredictionSets> counted = new ArrayList<>();
      each.forEach(counter -> counted.add(counter.counted()));
      return new ByClass(all.counted(), counted);
    }
  }
}
