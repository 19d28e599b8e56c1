package io.penderie.server.prediction;

/** An image file of a request, decoded from its wrapping when it is asked for. */
@FunctionalInterface
interface ImageSource {

  /**
   * The bytes of the file.
   *
   * @throws io.penderie.server.problem.ProblemException if its wrapping is damaged
   */
  byte[] bytes();
}
