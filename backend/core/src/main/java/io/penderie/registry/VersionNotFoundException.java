package io.penderie.registry;

/** The registry has no version of that name. */
public final class VersionNotFoundException extends RegistryException {

  private static final long serialVersionUID = 1L;

  private final String version;

  public VersionNotFoundException(String version) {
    super("there is no model version \"" + version + "\"");
    this.version = version;
  }

  /** The name that was asked for. */
  public String version() {
    return version;
  }
}
