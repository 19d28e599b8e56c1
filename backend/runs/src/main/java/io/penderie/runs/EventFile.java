package io.penderie.runs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * The file of an {@link EventLog}: whole lines, and what is known of where they are.
 *
 * <p>It is opened for each operation, so that none stays open for a run that nobody looks at, and a
 * deleted folder is noticed. A line that a kill or a full disk has torn is cut off; all lines
 * before it are whole. For one thread at a time.
 */
final class EventFile {

  /** The longest line, with its end; longer ones are refused. */
  static final int LONGEST = 64 << 10;

  /** Only the first line may make the file: one that is gone must not begin again at a wrong id. */
  private static final Set<OpenOption> FIRST =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

  private static final Set<OpenOption> LATER = Set.of(StandardOpenOption.WRITE);

  private final Path path;
  private final boolean readable;
  private final EventIndex index = new EventIndex();
  private long lines;
  private long bytes;
  private String last;

  private EventFile(Path path, boolean readable) {
    this.path = path;
    this.readable = readable;
  }

  /**
   * Opens a file, or one that is yet to be made.
   *
   * @throws IOException if it cannot be read, or its torn end not be cut off
   */
  static EventFile open(Path path) throws IOException {
    EventFile file = new EventFile(path, true);
    if (Files.exists(path)) {
      file.scan();
    }
    return file;
  }

  /** Stands for a file that cannot be read, and so must not be written. */
  static EventFile unreadable(Path path) {
    return new EventFile(path, false);
  }

  private void scan() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      BoundedLines found = new BoundedLines(in, LONGEST);
      for (String line = found.next(); line != null; line = found.next()) {
        if (!found.ended()) {
          break;
        }
        add(line, found.consumed());
      }
    }
    if (Files.size(path) > bytes) {
      try (FileChannel channel = FileChannel.open(path, LATER)) {
        channel.truncate(bytes);
      }
    }
  }

  private void add(String line, long end) {
    index.add(lines, bytes);
    lines++;
    bytes = end;
    last = line;
  }

  /**
   * Adds a line.
   *
   * @throws IOException if it cannot be written; the file is as before then
   */
  void append(String line) throws IOException {
    if (!readable) {
      throw new IOException("the events before cannot be read");
    }
    byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
    if (text.length > LONGEST) {
      throw new IOException("an event of " + text.length + " bytes");
    }
    try (FileChannel channel = FileChannel.open(path, lines == 0 ? FIRST : LATER)) {
      write(channel, ByteBuffer.wrap(text));
    }
    add(line, bytes + text.length);
  }

  private void write(FileChannel channel, ByteBuffer text) throws IOException {
    try {
      while (text.hasRemaining()) {
        channel.write(text, bytes + text.position());
      }
    } catch (IOException e) {
      try {
        // What was written before the disk was full.
        channel.truncate(bytes);
      } catch (IOException more) {
        e.addSuppressed(more);
      }
      throw e;
    }
  }

  /** How many lines it has. */
  long lines() {
    return lines;
  }

  /** Its last line; null without any. */
  String last() {
    return last;
  }

  /** A line at or before that one whose offset is known. */
  EventIndex.Place before(long line) {
    return index.before(line);
  }

  /** How many offsets are in memory. */
  int indexed() {
    return index.kept();
  }

  /** The file's bytes from an offset on; safe from any thread. */
  InputStream from(long offset) throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      in.skipNBytes(offset);
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
