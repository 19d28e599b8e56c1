package io.penderie.store;

import java.util.List;

/**
 * What became of a picture that was to be added.
 *
 * @param status whether it was
 * @param picture as it is in the dataset now; null if it was refused
 * @param near those of the dataset that look almost the same, the nearest first; of one that was
 *     refused those that it was refused for
 */
public record Added(Status status, StoredPicture picture, List<StoredPicture> near) {

  /** Whether a picture was added. */
  public enum Status {
    ADDED,
    /** The same file is there, under the same class. */
    ALREADY_THERE,
    /** The same file is there under another class. */
    IN_ANOTHER_CLASS,
    /**
     * It looks almost like pictures of two parts of the split, or like one of another part than it
     * was brought for: what a network learns from must not be what it is measured on.
     */
    BETWEEN_PARTS
  }

  public Added {
    near = List.copyOf(near);
  }

  /** Why it was refused, in a sentence. */
  String detail() {
    StoredPicture first = near.get(0);
    return switch (status) {
      case IN_ANOTHER_CLASS ->
          "the same picture is there under the class \"" + first.classId() + "\"";
      case BETWEEN_PARTS ->
          "it looks almost like "
              + first.label()
              + " of the part "
              + first.part().id()
              + (near.size() == 1
                  ? ", and was brought for another part"
                  : " and like " + near.get(1).label() + " of the part " + near.get(1).part().id());
      case ADDED, ALREADY_THERE -> throw new IllegalStateException(status + " is no refusal");
    };
  }
}
