package io.penderie.registry;

/** A version stays: it is active, or it comes with Penderie, as which it is not changed either. */
public final class VersionProtectedException extends RegistryException {

  private static final long serialVersionUID = 1L;

  /** Why it is protected. */
  public enum Reason {
    ACTIVE("is the active one and cannot be deleted"),
    BUILT_IN("comes with Penderie and stays as it is");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** The end of a sentence for a person that begins with the version. */
    public String words() {
      return words;
    }
  }

  private final String version;
  private final Reason reason;

  public VersionProtectedException(String version, Reason reason) {
    super("the model version \"" + version + "\" " + reason.words());
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
