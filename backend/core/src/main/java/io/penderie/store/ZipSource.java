package io.penderie.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip, read by its table of contents. */
final class ZipSource implements PictureSource {

  /** What an entry of the table takes up: 46 bytes, its name, times and rights. */
  private static final int ENTRY = 160;

  /** What is read beside the table to find it. */
  private static final int END = 1 << 17;

  /**
   * What names are written in that do not say: what Windows in western Europe writes; in its lower
   * half and most accents it is the format's own code page 437 too.
   */
  private static final Charset OLD =
      Charset.isSupported("IBM850") ? Charset.forName("IBM850") : StandardCharsets.ISO_8859_1;

  private final Path file;
  private final ArchiveLimits limits;
  private final BoundedChannel channel;
  private final ZipFile zip;
  private final Map<ZipArchiveEntry, String> entries = new LinkedHashMap<>();

  ZipSource(Path file, ArchiveLimits limits) throws IOException {
    this.file = file;
    this.limits = limits;
    // The table would be believed, however long it is.
    this.channel =
        new BoundedChannel(Files.newByteChannel(file), END + (long) ENTRY * limits.entries());
    try {
      this.zip =
          ZipFile.builder()
              .setSeekableByteChannel(channel)
              .setIgnoreLocalFileHeader(true)
              .setUseUnicodeExtraFields(true)
              .setCharset(StandardCharsets.UTF_8)
              .get();
      channel.unbound();
    } catch (IOException | RuntimeException e) {
      channel.close();
      if (channel.isExceeded()) {
        limits.checkEntries(Long.MAX_VALUE);
      }
      throw new RefusedArchiveException(
          RefusedArchiveException.Reason.NOT_AN_ARCHIVE,
          "the zip file is damaged or was cut short",
          e);
    }
  }

  @Override
  public Listing list() throws IOException {
    ArchiveListing listing = new ArchiveListing(limits, Files.size(file));
    for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new RefusedArchiveException(
            RefusedArchiveException.Reason.ENCRYPTED, "the archive is encrypted");
      }
      String name = listing.add(name(entry), kind(entry), entry.getSize());
      if (name != null && !zip.canReadEntryData(entry)) {
        listing.unreadable(name, "it is packed in a way that is not read");
      } else if (name != null) {
        entries.put(entry, name);
      }
    }
    return listing.listing();
  }

  private static ArchiveListing.Kind kind(ZipArchiveEntry entry) {
    if (entry.isUnixSymlink()) {
      return ArchiveListing.Kind.LINK;
    }
    return entry.isDirectory() ? ArchiveListing.Kind.FOLDER : ArchiveListing.Kind.FILE;
  }

  /** Most programs write UTF-8 without saying so; what is none is older. */
  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
      return entry.getName();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, OLD);
    }
  }

  @Override
  public void read(int most, Sink sink) throws IOException {
    for (Map.Entry<ZipArchiveEntry, String> one : entries.entrySet()) {
      byte[] content;
      try (InputStream in = zip.getInputStream(one.getKey())) {
        // One byte more than announced tells that there are more.
        long announced = one.getKey().getSize();
        content = in.readNBytes((int) Math.min(most, announced) + 1);
        if (content.length > announced || content.length < Math.min(most, announced)) {
          sink.unreadable(one.getValue(), "it is not as long as the archive says");
          continue;
        }
      } catch (IOException | RuntimeException e) {
        sink.unreadable(one.getValue(), "it is damaged within the archive");
        continue;
      }
      sink.file(one.getValue(), content);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Gives up where more is read than a table of contents may have. */
  private static final class BoundedChannel implements SeekableByteChannel {

    private final SeekableByteChannel channel;
    private long left;

    BoundedChannel(SeekableByteChannel channel, long most) {
      this.channel = channel;
      this.left = most;
    }

    void unbound() {
      left = Long.MAX_VALUE;
    }

    boolean isExceeded() {
      return left < 0;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      int read = channel.read(target);
      left -= Math.max(0, read);
      if (left < 0) {
        throw new IOException("more than the table of contents may have");
      }
      return read;
    }

    @Override
    public long position() throws IOException {
      return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
      channel.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public int write(ByteBuffer source) {
      throw new UnsupportedOperationException("for reading");
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new UnsupportedOperationException("for reading");
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
