package io.penderie.registry;

/** A version is not the one any more that was looked at; nothing was written. */
public final class VersionChangedException extends RegistryException {

  private static final long serialVersionUID = 1L;

  VersionChangedException(String version, String what) {
    super(
        "the model version \""
            + version
            + "\" has been "
            + what
            + " since it was read; nothing is kept of what was found out about it");
  }
}
