package io.penderie.server.problem;

import io.vertx.ext.web.RoutingContext;

/**
 * What the body of an error is: a problem, or below {@value #INFERENCE} what the Open Inference
 * Protocol has in its place. Clients of that protocol read the member {@code error} alone, and some
 * fail on any other.
 *
 * @param content what becomes JSON
 * @param mediaType its type
 */
record ErrorBody(Object content, String mediaType) {

  private static final String INFERENCE = "/v2";

  /**
   * The body as the protocol has it.
   *
   * @param error what went wrong, for a person
   */
  record InferenceError(String error) {}

  static ErrorBody of(RoutingContext context, Problem problem) {
    return isInference(path(context))
        ? new ErrorBody(new InferenceError(problem.detail()), "application/json")
        : new ErrorBody(problem, Problem.MEDIA_TYPE);
  }

  private static boolean isInference(String path) {
    return path != null && (path.equals(INFERENCE) || path.startsWith(INFERENCE + "/"));
  }

  /** As resources are found by it; as it came where it cannot be read. */
  private static String path(RoutingContext context) {
    try {
      return context.normalizedPath();
    } catch (IllegalArgumentException e) {
      return context.request().path();
    }
  }
}
