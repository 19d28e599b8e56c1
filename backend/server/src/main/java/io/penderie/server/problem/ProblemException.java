package io.penderie.server.problem;

import java.util.Map;

/** A request cannot be answered, for a reason that its sender should read. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient Map<String, String> headers;
  private final String field;

  /**
   * A problem without special headers.
   *
   * @param detail for a person, without internals
   */
  public ProblemException(ProblemType type, String detail) {
    this(type, detail, Map.of());
  }

  /**
   * A problem whose answer carries headers.
   *
   * @param detail for a person, without internals
   * @param headers such as {@code Accept} with a 415
   */
  public ProblemException(ProblemType type, String detail, Map<String, String> headers) {
    this(type, detail, headers, null);
  }

  private ProblemException(
      ProblemType type, String detail, Map<String, String> headers, String field) {
    // No stack trace: bad input is normal and must stay cheap.
    super(detail, null, false, false);
    this.type = type;
    this.headers = Map.copyOf(headers);
    this.field = field;
  }

  /**
   * A problem with one member of the request's body.
   *
   * @param detail for a person, without internals
   * @param field the member's name, with dots where it is nested
   */
  public static ProblemException ofField(ProblemType type, String detail, String field) {
    return new ProblemException(type, detail, Map.of(), field);
  }

  /** Which kind. */
  public ProblemType type() {
    return type;
  }

  /** The member of the request's body that is at fault; null if it is not one. */
  public String field() {
    return field;
  }

  /** What the answer's header carries besides. */
  public Map<String, String> headers() {
    return headers;
  }
}
