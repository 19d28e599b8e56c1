package io.penderie.registry;

/** No version was active before the one that is, or none of them is left. */
public final class NoPreviousVersionException extends RegistryException {

  private static final long serialVersionUID = 1L;

  public NoPreviousVersionException() {
    super("there is no previous model version to roll back to");
  }
}
