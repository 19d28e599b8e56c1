package io.penderie.registry;

/** What was sent as a version is none; the message says why, without paths. */
public final class RefusedVersionException extends RegistryException {

  private static final long serialVersionUID = 1L;

  RefusedVersionException(String message) {
    super(message);
  }

  RefusedVersionException(String message, Throwable cause) {
    super(message, cause);
  }
}
