package io.penderie.server.problem;

import java.util.Map;

/**
 * A problem and the headers that go with it.
 *
 * @param problem the body
 * @param headers such as {@code Retry-After} or {@code Allow}; without Content-Type
 */
public record ProblemAnswer(Problem problem, Map<String, String> headers) {

  public ProblemAnswer {
    headers = Map.copyOf(headers);
  }

  static ProblemAnswer of(ProblemType type, String detail) {
    return new ProblemAnswer(Problem.of(type, detail, null, null), Map.of());
  }

  static ProblemAnswer ofField(ProblemType type, String detail, String field) {
    return new ProblemAnswer(Problem.of(type, detail, field, null), Map.of());
  }

  static ProblemAnswer of(ProblemType type, String detail, Map<String, String> headers) {
    return new ProblemAnswer(Problem.of(type, detail, null, null), headers);
  }
}
