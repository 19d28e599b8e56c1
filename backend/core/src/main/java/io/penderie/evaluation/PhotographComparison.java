package io.penderie.evaluation;

import io.penderie.evaluation.Comparison.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two networks measured on labelled photographs, compared over those garments that both were asked
 * about: the same file (by its SHA-256) with the same right classes, each once. Every difference is
 * the second's figure minus the first's.
 *
 * @param all over all of them
 * @param sources over those of each source, by its name; at least one
 */
public record PhotographComparison(Part all, Map<String, Part> sources) {

  /**
   * Some of the photographs.
   *
   * @param photographs how many there are, at least 1
   * @param accuracy the share that was classified right
   * @param bothRight how many both classified right
   * @param bothWrong how many both classified wrong, alike or not
   * @param test how many only one of them classified right, and whether that is more than chance
   */
  public record Part(int photographs, Change accuracy, int bothRight, int bothWrong, McNemar test) {

    private static Part of(List<Pair> pairs) {
      int bothRight = 0;
      int bothWrong = 0;
      int onlyFirst = 0;
      int onlySecond = 0;
      for (Pair pair : pairs) {
        boolean first = pair.first().isRight();
        boolean second = pair.second().isRight();
        bothRight += first && second ? 1 : 0;
        bothWrong += first || second ? 0 : 1;
        onlyFirst += first && !second ? 1 : 0;
        onlySecond += second && !first ? 1 : 0;
      }
      return new Part(
          pairs.size(),
          Change.of(
              (double) (bothRight + onlyFirst) / pairs.size(),
              (double) (bothRight + onlySecond) / pairs.size()),
          bothRight,
          bothWrong,
          McNemar.of(onlyFirst, onlySecond));
    }
  }

  /**
   * Compares answers.
   *
   * @return empty if there is no garment that both were asked about
   * @throws IllegalArgumentException if they are not of equally many classes
   */
  public static Optional<PhotographComparison> of(
      PhotographAnswers first, PhotographAnswers second) {
    Figures.require(
        first.classes() == second.classes(),
        "the first knows " + first.classes() + " classes; the second's number",
        second.classes());
    Map<Shown, PhotographAnswer> others = new HashMap<>();
    second.photographs().forEach(each -> others.putIfAbsent(Shown.of(each), each));
    Map<Shown, Pair> pairs = new LinkedHashMap<>();
    for (PhotographAnswer each : first.photographs()) {
      PhotographAnswer other = others.get(Shown.of(each));
      if (each.isGarment() && other != null) {
        pairs.putIfAbsent(Shown.of(each), new Pair(each, other));
      }
    }
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Pair>> sources = new LinkedHashMap<>();
    for (Pair pair : pairs.values()) {
      sources.computeIfAbsent(pair.first().source(), source -> new ArrayList<>()).add(pair);
    }
    Map<String, Part> parts = new LinkedHashMap<>();
    sources.forEach((source, those) -> parts.put(source, Part.of(those)));
    return Optional.of(new PhotographComparison(Part.of(List.copyOf(pairs.values())), parts));
  }

  /** Labels may change, and then the answers are to another question. */
  private record Shown(String sha256, List<Integer> right) {

    static Shown of(PhotographAnswer answer) {
      return new Shown(answer.sha256(), answer.right().stream().sorted().toList());
    }
  }

  /** What both answered to one photograph. */
  private record Pair(PhotographAnswer first, PhotographAnswer second) {}
}
