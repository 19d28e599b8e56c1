package io.penderie.server.http;

/** How many pictures stand side by side on a sheet. */
public final class Columns {

  public static final String DESCRIPTION =
      "How many pictures stand side by side; picture i of the page is in column i % columns of row"
          + " i / columns.";

  private static final int MOST = 50;
  private static final int USUAL = 20;

  private Columns() {}

  /**
   * Reads the number as it was sent; null means not given.
   *
   * @throws io.penderie.server.problem.ProblemException if it is malformed or out of its range
   */
  public static int of(String columns) {
    return QueryNumber.of("columns", columns, 1, MOST, USUAL);
  }
}
