package io.penderie.registry;

/** A version must not be deleted: it is active, or it comes with Penderie. */
public final class VersionProtectedException extends RegistryException {

  private static final long serialVersionUID = 1L;

  /** Why it is protected. */
  public enum Reason {
    ACTIVE("it is the active one"),
    BUILT_IN("it comes with Penderie");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** A part of a sentence for a person. */
    public String words() {
      return words;
    }
  }

  private final String version;
  private final Reason reason;

  public VersionProtectedException(String version, Reason reason) {
    super("the model version \"" + version + "\" cannot be deleted: " + reason.words());
    this.version = version;
    this.reason = reason;
  }

  /** Its name. */
  public String version() {
    return version;
  }

  public Reason reason() {
    return reason;
  }
}
