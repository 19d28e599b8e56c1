package io.penderie.server.http;

import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;

/** Whole numbers in the query of an address. */
public final class QueryNumber {

  private QueryNumber() {}

  /**
   * Reads one.
   *
   * @param name of the parameter
   * @param value as it was sent; null if it was not
   * @param least the smallest that is allowed
   * @param most the largest that is allowed
   * @param otherwise what a parameter that was not sent stands for
   * @throws ProblemException if it is no whole number or outside its range
   */
  public static int of(String name, String value, int least, int most, int otherwise) {
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, with the same words.
    }
    throw new ProblemException(
        ProblemType.INVALID_REQUEST,
        name + " must be a whole number from " + least + " to " + most + ".");
  }
}
