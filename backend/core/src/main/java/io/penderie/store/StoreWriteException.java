package io.penderie.store;

import io.penderie.files.FileFaults;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file of a dataset cannot be read or written; what was there before is there still. */
public final class StoreWriteException extends StoreException {

  private static final long serialVersionUID = 1L;

  StoreWriteException(Path folder, IOException cause) {
    super(file(folder, cause) + ": " + FileFaults.reason(cause), cause);
  }

  private static String file(Path folder, IOException cause) {
    return cause instanceof FileSystemException e && e.getFile() != null
        ? e.getFile()
        : folder.toString();
  }
}
