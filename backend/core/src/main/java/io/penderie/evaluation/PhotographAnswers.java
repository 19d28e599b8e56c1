package io.penderie.evaluation;

import io.penderie.dataset.ClassLabels;
import java.util.List;

/**
 * What a network answered to each of the photographs that people labelled; kept beside each model
 * as JSON, so that every figure can be computed again, and two networks compared photograph by
 * photograph. The photographs themselves are kept nowhere.
 *
 * @param classes how many classes it could choose from, 1 to {@link ClassLabels#MAX_CLASSES}
 * @param knows whether it can say that a photograph shows none of them
 * @param photographs at least one, in the order in which they were asked about
 */
public record PhotographAnswers(int classes, boolean knows, List<PhotographAnswer> photographs) {

  public PhotographAnswers {
    photographs = List.copyOf(photographs);
    Figures.require(
        classes > 0 && classes <= ClassLabels.MAX_CLASSES, "the number of classes", classes);
    Figures.require(!photographs.isEmpty(), "the number of photographs", 0);
    for (PhotographAnswer each : photographs) {
      each.right().forEach(right -> requireClass(right, classes, "a right class", each));
      if (each.predicted() != null) {
        requireClass(each.predicted(), classes, "the predicted class", each);
      }
      if (each.set() != null) {
        each.set().forEach(member -> requireClass(member, classes, "a class of the set", each));
      }
      Figures.require(
          knows || each.known(),
          "what a network that takes everything for a class took for none",
          each.sha256());
    }
  }

  private static void requireClass(int index, int classes, String what, PhotographAnswer of) {
    Figures.require(index >= 0 && index < classes, what + " of photograph " + of.sha256(), index);
  }

  /** All photographs counted together. */
  public PhotographTotal total() {
    return PhotographTotal.of(PhotographCount.of(this));
  }
}
