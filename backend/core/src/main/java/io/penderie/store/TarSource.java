package io.penderie.store;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tar, plain or gzip-compressed, read from its beginning: once for the names, once for all. */
final class TarSource implements PictureSource {

  /** More is never said of an entry: its name and rights. */
  private static final int HEADERS = 1 << 20;

  private static final int BLOCK = 512;

  private final Path file;
  private final boolean compressed;
  private final ArchiveLimits limits;

  /** By place among the entries; null for those that are not read. */
  private final List<String> names = new ArrayList<>();

  TarSource(Path file, boolean compressed, ArchiveLimits limits) {
    this.file = file;
    this.compressed = compressed;
    this.limits = limits;
  }

  @Override
  public Listing list() throws IOException {
    ArchiveListing listing = new ArchiveListing(limits, Files.size(file));
    try {
      walk(
          (entry, in) -> {
            String name = listing.add(entry.getName(), kind(entry), entry.getSize());
            if (name != null && !in.canReadEntryData(entry)) {
              listing.unreadable(name, "it is packed in a way that is not read");
              name = null;
            }
            names.add(name);
          });
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedArchiveException(
          RefusedArchiveException.Reason.NOT_AN_ARCHIVE,
          "the tar file is damaged or was cut short",
          e);
    }
    return listing.listing();
  }

  private static ArchiveListing.Kind kind(TarArchiveEntry entry) {
    if (entry.isSymbolicLink() || entry.isLink()) {
      return ArchiveListing.Kind.LINK;
    }
    if (entry.isDirectory()) {
      return ArchiveListing.Kind.FOLDER;
    }
    return entry.isFile() ? ArchiveListing.Kind.FILE : ArchiveListing.Kind.OTHER;
  }

  @Override
  public void read(int most, Sink sink) throws IOException {
    int[] at = {0};
    walk(
        (entry, in) -> {
          String name = names.get(at[0]++);
          if (name != null) {
            sink.file(name, in.readNBytes(most + 1));
          }
        });
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(TarArchiveEntry entry, TarArchiveInputStream in) throws IOException;
  }

  private void walk(Visitor visitor) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        Allowance allowance = new Allowance(compressed ? new GZIPInputStream(raw, 1 << 16) : raw);
        TarArchiveInputStream in =
            new TarArchiveInputStream(allowance, StandardCharsets.UTF_8.name())) {
      allowance.grant(HEADERS);
      while (true) {
        TarArchiveEntry entry = in.getNextEntry();
        if (entry == null) {
          if (!allowance.endsWithZeros()) {
            throw new IOException("no end, which is a block of zeros");
          }
          return;
        }
        // What follows an entry is read with the next header.
        allowance.grant(entry.getSize() + BLOCK + HEADERS);
        visitor.visit(entry, in);
      }
    }
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  /**
   * Gives up where more is read than an entry announced, and headers may have: these are kept in
   * memory, however long they say to be.
   */
  private static final class Allowance extends FilterInputStream {

    private long left;
    private long zeros;

    Allowance(InputStream in) {
      super(in);
    }

    void grant(long bytes) {
      left = bytes;
    }

    /** Whether what was read last is a block of zeros; otherwise the archive was cut short. */
    boolean endsWithZeros() {
      return zeros >= BLOCK;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      if (read <= 0) {
        return read;
      }
      int at = offset + read;
      while (at > offset && target[at - 1] == 0) {
        at--;
      }
      zeros = offset + read - at + (at > offset ? 0 : zeros);
      use(read);
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      zeros = 0;
      use(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void use(long bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException("headers that never end");
      }
    }
  }
}
