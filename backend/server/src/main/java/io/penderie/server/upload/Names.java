package io.penderie.server.upload;

import java.util.List;
import java.util.stream.Collectors;

/** Names that a sender chose, fit for an answer: few, short and printable. */
final class Names {

  private static final int MOST = 8;
  private static final int LONGEST = 40;

  private Names() {}

  /** Joined by commas; "none" if there are none. */
  static String of(List<String> names) {
    String joined =
        names.stream()
            .distinct()
            .limit(MOST)
            .map(name -> name.isEmpty() ? "one without a name" : printable(name, LONGEST))
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? "none"
        : joined + (names.stream().distinct().count() > MOST ? ", …" : "");
  }

  /** The beginning of a text, a question mark for each character that cannot be seen. */
  static String printable(String text, int longest) {
    String line = text.replaceAll("\\s+", " ");
    String start = line.length() > longest ? line.substring(0, longest) + "…" : line;
    return start.replaceAll("\\p{C}", "?");
  }
}
