package io.penderie.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Counts of photographs, added up; the sum over all of them is on a version's card.
 *
 * @param garments photographs that show one of the classes, refused files too
 * @param right those of them that were classified rightly
 * @param rightOfSeveral those of the right ones for which any of several classes is right
 * @param flagged garments that were said to show none of the classes
 * @param others photographs that show none of the classes
 * @param othersFlagged those of them that were said to
 */
public record PhotographTotal(
    int garments, int right, int rightOfSeveral, int flagged, int others, int othersFlagged) {

  public PhotographTotal {
    requirePart(right, garments, "the number of right garments");
    requirePart(rightOfSeveral, right, "the number that is right of several");
    requirePart(flagged, garments, "the number of flagged garments");
    requirePart(othersFlagged, others, "the number of flagged others");
  }

  private static void requirePart(int part, int whole, String what) {
    Figures.require(part >= 0 && part <= whole, "of " + whole + " photographs " + what, part);
  }

  /** The sum over counts. */
  public static PhotographTotal of(List<PhotographCount> counts) {
    int garments = 0;
    int right = 0;
    int rightOfSeveral = 0;
    int flagged = 0;
    int others = 0;
    int othersFlagged = 0;
    for (PhotographCount count : counts) {
      if (count.classes().isEmpty()) {
        others += count.photographs();
        othersFlagged += count.flagged();
      } else {
        garments += count.photographs();
        right += count.right();
        rightOfSeveral += count.classes().size() > 1 ? count.right() : 0;
        flagged += count.flagged();
      }
    }
    return new PhotographTotal(garments, right, rightOfSeveral, flagged, others, othersFlagged);
  }

  /** One sum for each value of something, in the order in which the values come. */
  public static Map<String, PhotographTotal> by(
      Function<PhotographCount, String> property, List<PhotographCount> counts) {
    Map<String, List<PhotographCount>> parts = new LinkedHashMap<>();
    for (PhotographCount count : counts) {
      parts.computeIfAbsent(property.apply(count), value -> new ArrayList<>()).add(count);
    }
    Map<String, PhotographTotal> totals = new LinkedHashMap<>();
    parts.forEach((value, part) -> totals.put(value, of(part)));
    return totals;
  }

  /** The share of the garments that is right, in 0..1; null if there are none. */
  public Double accuracy() {
    return garments == 0 ? null : (double) right / garments;
  }
}
