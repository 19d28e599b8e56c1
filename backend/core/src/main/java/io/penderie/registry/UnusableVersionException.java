package io.penderie.registry;

/** A version's files are damaged, incomplete, or of other pictures or classes than expected. */
public final class UnusableVersionException extends RegistryException {

  private static final long serialVersionUID = 1L;

  private final String version;
  private final VersionFault fault;
  private final String reason;

  /**
   * A version that cannot answer.
   *
   * @param fault the same for a program
   * @param reason a part of a sentence for a person, without paths: "its … is …"
   */
  public UnusableVersionException(String version, VersionFault fault, String reason) {
    super(message(version, reason));
    this.version = version;
    this.fault = fault;
    this.reason = reason;
  }

  /**
   * A version that cannot answer because of a failure, whose message may name files.
   *
   * @param fault the same for a program
   * @param reason a part of a sentence for a person, without paths: "its … is …"
   */
  public UnusableVersionException(
      String version, VersionFault fault, String reason, Throwable cause) {
    super(message(version, reason) + " (" + cause.getMessage() + ")", cause);
    this.version = version;
    this.fault = fault;
    this.reason = reason;
  }

  private static String message(String version, String reason) {
    return "the model version \"" + version + "\" cannot be used: " + reason;
  }

  /** Its name. */
  public String version() {
    return version;
  }

  /** What is wrong with it, for a program. */
  public VersionFault fault() {
    return fault;
  }

  /** What is wrong with it: a part of a sentence, without paths. */
  public String reason() {
    return reason;
  }
}
