package io.penderie.server.inference;

import java.util.Arrays;
import java.util.List;

/**
 * How the lists of a tensor's data are nested, noted while they are read: either all elements in
 * one list, or lists in lists as long as the tensor's dimensions.
 */
final class Nesting {

  /** More than any tensor has dimensions. */
  private static final int DEEPEST = 8;

  private static final int UNKNOWN = -1;

  /** How long the lists of each depth are. */
  private final int[] lengths = new int[DEEPEST];

  /** How much of each open list there is yet. */
  private final int[] counts = new int[DEEPEST];

  private int depth;
  private int deepest;
  private int depthOfElements = UNKNOWN;
  private boolean ragged;

  Nesting() {
    Arrays.fill(lengths, UNKNOWN);
  }

  void openList() {
    count();
    // What is an element elsewhere is a list here.
    ragged |= depth == DEEPEST || depth == depthOfElements;
    if (!isTooDeep()) {
      counts[depth] = 0;
    }
    depth++;
    deepest = Math.max(deepest, depth);
  }

  void closeList() {
    depth--;
    if (!isTooDeep()) {
      ragged |= lengths[depth] != UNKNOWN && lengths[depth] != counts[depth];
      lengths[depth] = counts[depth];
    }
  }

  void element() {
    count();
    if (depthOfElements == UNKNOWN) {
      depthOfElements = depth;
    }
    ragged |= depth != depthOfElements;
  }

  private void count() {
    if (depth > 0 && depth <= DEEPEST) {
      counts[depth - 1]++;
    }
  }

  private boolean isTooDeep() {
    return depth >= DEEPEST;
  }

  /** Whether a list is still open. */
  boolean isOpen() {
    return depth > 0;
  }

  /** Whether a tensor of these dimensions may be written so. */
  boolean fits(List<Long> shape) {
    return !ragged
        && (deepest == 1
            || Arrays.stream(lengths, 0, deepest).asLongStream().boxed().toList().equals(shape));
  }
}
