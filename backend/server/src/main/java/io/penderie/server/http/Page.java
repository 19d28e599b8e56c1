package io.penderie.server.http;

import java.util.Arrays;
import java.util.List;

/**
 * Which part of a long list is wanted.
 *
 * @param offset how many to leave out before it
 * @param limit the most to give
 */
public record Page(int offset, int limit) {

  /** The most that one answer may hold. */
  public static final int MOST = 200;

  private static final int USUAL = 50;

  /**
   * Reads both as they were sent; null means not given.
   *
   * @throws io.penderie.server.problem.ProblemException if one is malformed or out of its range
   */
  public static Page of(String offset, String limit) {
    return new Page(
        QueryNumber.of("offset", offset, 0, Integer.MAX_VALUE, 0),
        QueryNumber.of("limit", limit, 1, MOST, USUAL));
  }

  /** This part of a list; empty beyond its end. */
  public <T> List<T> of(List<T> list) {
    return list.stream().skip(offset).limit(limit).toList();
  }

  /** This part of a list; empty beyond its end. */
  public int[] of(int[] list) {
    int from = Math.min(offset, list.length);
    return Arrays.copyOfRange(list, from, from + Math.min(limit, list.length - from));
  }
}
