package io.penderie.registry;

import java.nio.file.Path;
import java.time.Duration;

/** Somebody else has been changing the registry for longer than one was ready to wait. */
public final class RegistryBusyException extends RegistryException {

  private static final long serialVersionUID = 1L;

  RegistryBusyException(Path folder, Duration patience) {
    super(
        folder
            + ": another thread or process has been changing the model versions for "
            + patience.toSeconds()
            + " s; try again when it is done");
  }
}
