package io.penderie.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells archives apart by their content, whatever they are called. */
final class Archives {

  /** Where a tar of the last forty years says that it is one. */
  private static final int TAR_MAGIC = 257;

  private Archives() {}

  /**
   * Opens one; the caller closes it.
   *
   * @throws RefusedArchiveException if it is none that is read
   */
  static PictureSource open(Path file, ArchiveLimits limits) throws IOException {
    String beginning;
    try (InputStream in = Files.newInputStream(file)) {
      beginning = new String(in.readNBytes(TAR_MAGIC + 5), StandardCharsets.ISO_8859_1);
    }
    if (beginning.startsWith("PK\u0003\u0004") || beginning.startsWith("PK\u0005\u0006")) {
      return new ZipSource(file, limits);
    }
    boolean compressed = beginning.startsWith("\u001f\u008b");
    if (compressed || beginning.startsWith("ustar", TAR_MAGIC)) {
      return new TarSource(file, compressed, limits);
    }
    throw new RefusedArchiveException(
        RefusedArchiveException.Reason.NOT_AN_ARCHIVE,
        "it is neither a zip nor a tar (.tar, .tar.gz, .tgz), which are what is imported");
  }
}
