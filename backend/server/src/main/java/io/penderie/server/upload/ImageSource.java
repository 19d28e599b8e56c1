package io.penderie.server.upload;

/** An image file of a request, decoded from its wrapping when it is asked for. */
@FunctionalInterface
public interface ImageSource {

  /**
   * The bytes of the file.
   *
   * @throws io.penderie.server.problem.ProblemException if its wrapping is damaged
   */
  byte[] bytes();
}
