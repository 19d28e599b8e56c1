package io.penderie.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The events of a run, one JSON object a line; an event's id is the number of its line, from 1.
 *
 * <p>Memory does not grow with the log: readers read from disk what they ask for, and {@link
 * EventIndex} says where.
 */
public final class EventLog {

  /** Changes of state that a full disk has kept from the file; there cannot be more. */
  private static final int MOST_UNWRITTEN = 16;

  private final EventFile file;
  private final Set<Runnable> watchers = ConcurrentHashMap.newKeySet();
  private final List<String> unwritten = new ArrayList<>();
  private boolean ended;

  private EventLog(EventFile file) {
    this.file = file;
  }

  /**
   * Opens a log, or begins it.
   *
   * @throws IOException if the file cannot be read, or its torn end not be cut off
   */
  static EventLog open(Path path) throws IOException {
    return new EventLog(EventFile.open(path));
  }

  /** A log whose file cannot be read: only what cannot be written either is told. */
  static EventLog unreadable(Path path) {
    return new EventLog(EventFile.unreadable(path));
  }

  /**
   * Adds an event and wakes whoever waits for it.
   *
   * @throws IOException if it cannot be written; the file is as before then
   */
  void append(ObjectNode event) throws IOException {
    synchronized (this) {
      writeUnwritten();
      file.append(RunEvent.line(event));
    }
    wake();
  }

  /** Adds a change of state; watchers hear of it even if it cannot be written. */
  void appendState(RunRecord run) {
    String line = RunEvent.line(RunEvent.state(run));
    synchronized (this) {
      try {
        writeUnwritten();
        file.append(line);
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
      file.append(unwritten.get(0));
      unwritten.remove(0);
    }
  }

  /** How many events there are; the id of the last. */
  public synchronized long size() {
    return file.lines() + unwritten.size();
  }

  /** The last line; null without any. */
  synchronized String lastLine() {
    return unwritten.isEmpty() ? file.last() : unwritten.get(unwritten.size() - 1);
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
    return file.indexed();
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
      place = file.before(Math.min(id, file.lines()));
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
        whole = file.lines();
        rest = id >= whole ? List.copyOf(unwritten) : List.of();
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
      try (InputStream in = file.from(offset)) {
        BoundedLines lines = new BoundedLines(in, EventFile.LONGEST);
        long from = offset;
        int characters = 0;
        while (line < last && found.size() < MOST && characters < MOST_CHARACTERS) {
          String text = lines.next();
          if (text == null) {
            throw new EOFException("the events have become fewer");
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
