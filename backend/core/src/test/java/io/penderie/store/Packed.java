package io.penderie.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packs archives for tests, also such as no program of good will would. */
final class Packed {

  private Packed() {}

  /** Something that writes entries. */
  @FunctionalInterface
  interface Writing<T> {
    void to(T archive) throws IOException;
  }

  static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
    return zip(
        file,
        zip -> {
          for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            add(zip, entry.getKey(), entry.getValue());
          }
        });
  }

  static Path zip(Path file, Writing<ZipArchiveOutputStream> writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      writing.to(zip);
    }
    return Files.write(file, bytes.toByteArray());
  }

  static void add(ZipArchiveOutputStream zip, String name, byte[] content) throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(name));
    zip.write(content);
    zip.closeArchiveEntry();
  }

  static Path tar(Path file, Map<String, byte[]> entries) throws IOException {
    return tar(
        file,
        tar -> {
          for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            add(tar, entry.getKey(), entry.getValue());
          }
        });
  }

  /** Compressed if its name ends so. */
  static Path tar(Path file, Writing<TarArchiveOutputStream> writing) throws IOException {
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream out = file.toString().endsWith("gz") ? new GZIPOutputStream(raw) : raw;
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      writing.to(tar);
    }
    return file;
  }

  static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }
}
