package io.penderie.evaluation;

import java.util.List;

/** Class names made fit to be shown: they come from a file that anybody may have written. */
final class Names {

  private static final int LONGEST = 24;

  private Names() {}

  /**
   * Shortens names and takes control characters out of them, which would move a terminal's cursor.
   *
   * @throws IllegalArgumentException if there is not one name a class
   */
  static List<String> shown(List<String> names, int classes) {
    if (names.size() != classes) {
      throw new IllegalArgumentException(names.size() + " names for " + classes + " classes");
    }
    return names.stream().map(Names::shown).toList();
  }

  private static String shown(String name) {
    int[] points =
        name.codePoints()
            .map(point -> isShowable(point) ? point : 0xFFFD)
            .limit(LONGEST + 1)
            .toArray();
    return points.length <= LONGEST
        ? new String(points, 0, points.length)
        : new String(points, 0, LONGEST - 1) + "…";
  }

  private static boolean isShowable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
