package io.penderie.server.problem;

import java.util.Map;

/** A request cannot be answered, for a reason that its sender should read. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient Map<String, String> headers;

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
    // No stack trace: bad input is normal and must stay cheap.
    super(detail, null, false, false);
    this.type = type;
    this.headers = Map.copyOf(headers);
  }

  /** Which kind. */
  public ProblemType type() {
    return type;
  }

  /** What the answer's header carries besides. */
  public Map<String, String> headers() {
    return headers;
  }
}
