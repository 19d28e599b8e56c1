package io.penderie.server.training.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The events of a run, one JSON object a line; an event's id is the number of its line, from 1.
 *
 * <p>Memory does not grow with the log: readers read from disk what they ask for, and {@link
 * EventIndex} says where. The file is opened for each operation, so that none stays open for a run
 * that nobody looks at, and a deleted folder is noticed. A line that a kill or a full disk has torn
 * is cut off; all lines before it are whole.
 */
public final class EventLog {

  /** The longest event; longer ones are refused. */
  static final int LONGEST = 64 << 10;

  /** Changes of state that a full disk has kept from the file; there cannot be more. */
  private static final int MOST_UNWRITTEN = 16;

  private final Path file;
  private final Set<Runnable> watchers = ConcurrentHashMap.newKeySet();
  private final EventIndex index = new EventIndex();
  private final List<String> unwritten = new ArrayList<>();
  private long written;
  private long bytes;
  private String lastLine;
  private boolean ended;
  private boolean unreadable;

  private EventLog(Path file) {
    this.file = file;
  }

  /**
   * Opens a log, or begins it.
   *
   * @throws IOException if the file cannot be read, or its torn end not be cut off
   */
  static EventLog open(Path file) throws IOException {
    EventLog log = new EventLog(file);
    if (Files.exists(file)) {
      log.scan();
    }
    return log;
  }

  /** A log whose file cannot be read: only what cannot be written either is told. */
  static EventLog unreadable(Path file) {
    EventLog log = new EventLog(file);
    log.unreadable = true;
    return log;
  }

  private void scan() throws IOException {
    long whole = 0;
    try (InputStream in = Files.newInputStream(file)) {
      BoundedLines lines = new BoundedLines(in, LONGEST);
      for (String line = lines.next(); line != null; line = lines.next()) {
        index.add(written, whole);
        whole = lines.consumed();
        written++;
        lastLine = line;
      }
    }
    bytes = whole;
    if (whole > 0 && !endsWithLineEnd(whole)) {
      cutTornLine();
    }
  }

  private boolean endsWithLineEnd(long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.read(last, size - 1) == 1 && last.get(0) == '\n';
    }
  }

  private void cutTornLine() throws IOException {
    written--;
    Reader whole = new Reader(0, 0, 0);
    String last = null;
    for (List<RunEvent> some = whole.next(); !some.isEmpty(); some = whole.next()) {
      last = some.get(some.size() - 1).json();
    }
    bytes = whole.offset;
    lastLine = last;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(bytes);
    }
  }

  /**
   * Adds an event and wakes whoever waits for it.
   *
   * @throws IOException if it cannot be written; the file is as before then
   */
  void append(ObjectNode event) throws IOException {
    synchronized (this) {
      writeUnwritten();
      write(RunEvent.line(event));
    }
    wake();
  }

  /** Adds a change of state; watchers hear of it even if it cannot be written. */
  void appendState(RunRecord run) {
    String line = RunEvent.line(RunEvent.state(run));
    synchronized (this) {
      try {
        writeUnwritten();
        write(line);
      } catch (IOException e) {
        if (unwritten.size() < MOST_UNWRITTEN) {
          unwritten.add(line);
        }
      }
    }
    wake();
  }

  private void writeUnwritten() throws IOException {
    while (!unwritten.isEmpty()) {
      write(unwritten.get(0));
      unwritten.remove(0);
    }
  }

  private void write(String line) throws IOException {
    if (unreadable) {
      throw new IOException("the events before cannot be read");
    }
    byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
    if (text.length > LONGEST) {
      throw new IOException("an event of " + text.length + " bytes");
    }
    // Only the first event may make the file: one that is gone must not begin again at a wrong id.
    StandardOpenOption[] options =
        written == 0
            ? new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.WRITE}
            : new StandardOpenOption[] {StandardOpenOption.WRITE};
    try (FileChannel channel = FileChannel.open(file, options)) {
      try {
        ByteBuffer rest = ByteBuffer.wrap(text);
        long at = bytes;
        while (rest.hasRemaining()) {
          at += channel.write(rest, at);
        }
      } catch (IOException e) {
        cutBack(channel, e);
        throw e;
      }
    }
    index.add(written, bytes);
    written++;
    bytes += text.length;
    lastLine = line;
  }

  /** Takes away what was written of an event before the disk was full. */
  private void cutBack(FileChannel channel, IOException reason) {
    try {
      channel.truncate(bytes);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /** How many events there are; the id of the last. */
  public synchronized long size() {
    return written + unwritten.size();
  }

  /** The last line; null without any. */
  synchronized String lastLine() {
    return unwritten.isEmpty() ? lastLine : unwritten.get(unwritten.size() - 1);
  }

  /** Nothing more will come while this service lives. */
  void end() {
    synchronized (this) {
      ended = true;
    }
    wake();
  }

  /** Whether nothing more will come while this service lives. */
  public synchronized boolean ended() {
    return ended;
  }

  /** Calls somebody after each event, on the thread that adds it: only to hand over. */
  public void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  /** Forgets somebody. */
  public void unwatch(Runnable watcher) {
    watchers.remove(watcher);
  }

  /** How many wait for the next event now. */
  int watchers() {
    return watchers.size();
  }

  /** How many places of the file are in memory. */
  synchronized int indexed() {
    return index.kept();
  }

  private void wake() {
    watchers.forEach(Runnable::run);
  }

  /**
   * Reads the events behind one.
   *
   * @param id the last event that is known; 0 for none
   */
  public Reader after(long id) {
    EventIndex.Place place;
    synchronized (this) {
      place = index.before(Math.min(id, written));
    }
    return new Reader(place.line(), place.offset(), id);
  }

  /** One reader's place in the log; for one thread at a time. */
  public final class Reader {

    private static final int MOST = 64;
    private static final int MOST_CHARACTERS = 64 << 10;

    private long line;
    private long offset;
    private long id;

    /**
     * A place in the log.
     *
     * @param line how many lines lie before the offset
     * @param offset where in the file to go on
     * @param id the last event that need not be read, at or behind that line
     */
    private Reader(long line, long offset, long id) {
      this.line = line;
      this.offset = offset;
      this.id = id;
    }

    /** The id of the last event that was read. */
    public long id() {
      return id;
    }

    /**
     * The next events, some tens at most; empty if there are no more yet.
     *
     * @throws IOException if the file cannot be read
     */
    public List<RunEvent> next() throws IOException {
      long whole;
      List<String> rest;
      synchronized (EventLog.this) {
        whole = written;
        rest = id >= written ? List.copyOf(unwritten) : List.of();
      }
      List<RunEvent> found = new ArrayList<>();
      if (id < whole) {
        readFile(found, whole);
      } else {
        while (id - whole < rest.size()) {
          String next = rest.get((int) (id - whole));
          found.add(event(++id, next));
        }
      }
      return found;
    }

    private void readFile(List<RunEvent> found, long last) throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        channel.position(offset);
        BoundedLines lines = new BoundedLines(Channels.newInputStream(channel), LONGEST);
        long from = offset;
        int characters = 0;
        while (line < last && found.size() < MOST && characters < MOST_CHARACTERS) {
          String text = lines.next();
          if (text == null) {
            throw new IOException(file.getFileName() + " has become shorter");
          }
          line++;
          offset = from + lines.consumed();
          if (line > id) {
            id = line;
            characters += text.length();
            found.add(event(id, text));
          }
        }
      }
    }

    private static RunEvent event(long number, String text) {
      ObjectNode parsed = RunEvent.parse(text);
      return new RunEvent(number, parsed == null ? "" : RunEvent.type(parsed), text);
    }
  }
}
