package io.penderie.runs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines of what a trainer says, {@value #MOST} at most; not for many threads. */
final class LastLines {

  static final int MOST = 20;

  private final Deque<String> lines = new ArrayDeque<>(MOST);

  void add(String line) {
    if (lines.size() == MOST) {
      lines.removeFirst();
    }
    lines.addLast(line);
  }

  void clear() {
    lines.clear();
  }

  /** From the oldest on. */
  List<String> all() {
    return List.copyOf(lines);
  }
}
