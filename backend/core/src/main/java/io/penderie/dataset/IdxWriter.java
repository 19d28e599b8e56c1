package io.penderie.dataset;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes gzip-compressed IDX files of unsigned bytes, as {@link IdxReader} reads them. */
final class IdxWriter {

  private static final int UNSIGNED_BYTES = 0x0800;

  private IdxWriter() {}

  /**
   * Writes a file.
   *
   * @param body as many bytes as the product of the lengths
   * @throws IOException if the file cannot be written
   */
  static void write(Path file, byte[] body, int... lengths) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
      out.writeInt(UNSIGNED_BYTES | lengths.length);
      for (int length : lengths) {
        out.writeInt(length);
      }
      out.write(body);
    }
  }
}
