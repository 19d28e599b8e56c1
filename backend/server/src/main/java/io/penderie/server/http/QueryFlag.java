package io.penderie.server.http;

import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;

/** A parameter that is true or false, as it was sent: a malformed one is a fault that names it. */
public final class QueryFlag {

  private QueryFlag() {}

  /**
   * Reads one.
   *
   * @param value null if it was not sent
   * @throws ProblemException if it is neither true nor false
   */
  public static boolean of(String name, String value, boolean ifAbsent) {
    if (value == null) {
      return ifAbsent;
    }
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ProblemException(ProblemType.INVALID_REQUEST, name + " must be true or false.");
    };
  }
}
