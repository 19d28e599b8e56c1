package io.penderie.registry;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A change of the registry cannot be written; everything is as it was. */
public final class RegistryStorageException extends RegistryException {

  private static final long serialVersionUID = 1L;

  RegistryStorageException(Path file, IOException cause) {
    super(file + ": cannot be written: " + reason(cause), cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "no such folder";
    }
    return cause instanceof FileSystemException e && e.getReason() != null
        ? e.getReason()
        : cause.getMessage();
  }
}
