package io.penderie.store;

import java.nio.file.Path;
import java.time.Duration;

/** Somebody else has been changing the dataset for longer than one was ready to wait. */
public final class DatasetBusyException extends StoreException {

  private static final long serialVersionUID = 1L;

  DatasetBusyException(Path folder, Duration patience) {
    super(
        folder
            + ": another thread or process has been changing it for "
            + patience.toSeconds()
            + " s; try again when it is done");
  }
}
