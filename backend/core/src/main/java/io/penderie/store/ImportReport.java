package io.penderie.store;

import java.util.List;
import java.util.Locale;

/**
 * What an import came to.
 *
 * @param added how many pictures were added
 * @param alreadyThere how many were there before, under the same class, or twice among them
 * @param ignored how many files and folders were passed over: hidden ones, those that are no
 *     pictures and do not claim to be, empty folders
 * @param problems files that were not added, and why; at most {@value #MOST_PROBLEMS}
 * @param moreProblems how many more there were
 * @param oneClass names that differ by case or accents alone, and so became one class
 */
public record ImportReport(
    int added,
    int alreadyThere,
    int ignored,
    List<Problem> problems,
    int moreProblems,
    List<List<String>> oneClass) {

  /** More are only counted. */
  public static final int MOST_PROBLEMS = 1_000;

  public ImportReport {
    problems = List.copyOf(problems);
    oneClass = List.copyOf(oneClass);
  }

  /**
   * A file that was not added.
   *
   * @param file as it is called where it was brought from
   * @param reason in a word
   * @param detail in a sentence
   */
  public record Problem(String file, Reason reason, String detail) {}

  /** Why a file was not added. */
  public enum Reason {
    EMPTY,
    UNSUPPORTED_FORMAT,
    TOO_LARGE,
    DAMAGED,
    /** It lies in no folder that could be its class. */
    NO_CLASS,
    IN_ANOTHER_CLASS,
    BETWEEN_PARTS,
    LINK,
    NESTED_ARCHIVE,
    UNREADABLE;

    /** Lower-case with hyphens. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
