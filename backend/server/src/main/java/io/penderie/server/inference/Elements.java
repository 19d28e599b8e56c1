package io.penderie.server.inference;

import com.fasterxml.jackson.core.JsonParser;
import io.penderie.server.prediction.PictureSource;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.io.IOException;
import java.util.List;

/** The elements of an input as they are read. */
interface Elements {

  /**
   * Takes the element that a parser stands at.
   *
   * @throws ProblemException if it is none of this datatype, or one too many
   */
  void add(JsonParser parser) throws IOException;

  /**
   * Takes all of them from a part of a body.
   *
   * @throws ProblemException if they are malformed or too many
   */
  void addBinary(byte[] body, int from, int to);

  /** How many there are. */
  int count();

  /** What so many rows of them show. */
  List<PictureSource> pictures(int rows);

  /** What is said where a request has too many pictures. */
  static ProblemException tooMany(int most) {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE,
        "At most " + most + " pictures are taken at once; send more requests.");
  }

  static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }
}
