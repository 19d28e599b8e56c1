package io.penderie.registry;

/** A version of that name exists; nothing was changed. */
public final class VersionExistsException extends RegistryException {

  private static final long serialVersionUID = 1L;

  public VersionExistsException(String name) {
    super("a model version \"" + name + "\" exists already");
  }
}
