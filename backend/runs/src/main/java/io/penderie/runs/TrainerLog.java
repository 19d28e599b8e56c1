package io.penderie.runs;

import io.penderie.files.SyncedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a trainer that are no events, of all attempts. Of a file that grows past its limit
 * the newer half is kept. The last lines are in memory too, so that they are there when the disk is
 * full.
 */
final class TrainerLog {

  /** Bytes of the file. */
  static final int LIMIT = 1 << 20;

  /** Bytes that are kept of a line. */
  static final int LONGEST_LINE = 4096;

  private final Path file;
  private final String hidden;
  private final LastLines tail = new LastLines();

  /**
   * A log that goes on where it ended.
   *
   * @param hidden is left out of every line: the path of the home, which is nobody's business
   */
  TrainerLog(Path file, String hidden) {
    this.file = file;
    this.hidden = hidden;
  }

  /** Begins the words of another attempt. */
  synchronized void begin(int attempt) {
    tail.clear();
    if (attempt > 1) {
      write("--- attempt " + attempt + " ---");
    }
  }

  /** Adds a line; if the disk does not take it, it is in the tail only. */
  synchronized void add(String line) {
    String shown = line.replace(hidden, "");
    tail.add(shown);
    write(shown);
  }

  private void write(String line) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      if (Files.size(file) > LIMIT) {
        keepNewerHalf();
      }
    } catch (IOException e) {
      // Disk full or folder gone: the run's events and its record say so.
    }
  }

  private void keepNewerHalf() throws IOException {
    SyncedFiles.replace(file, end(file, LIMIT / 2));
  }

  /** The last lines of this attempt that say something. */
  synchronized List<String> tail() {
    return tail.all();
  }

  /** The {@link LastLines} in a log; empty if it cannot be read. */
  static List<String> tail(Path file) {
    LastLines last = new LastLines();
    try {
      byte[] end = end(file, LastLines.MOST * LONGEST_LINE);
      new String(end, StandardCharsets.UTF_8).lines().forEach(last::add);
    } catch (IOException e) {
      return List.of();
    }
    return last.all();
  }

  /**
   * The end of a log, from the beginning of a line on.
   *
   * @param most bytes; at least one line's
   * @throws IOException if there is none or it cannot be read
   */
  static byte[] end(Path file, int most) throws IOException {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long skipped = Math.max(0, log.length() - most);
      log.seek(skipped);
      byte[] end = new byte[(int) Math.min(most, log.length() - skipped)];
      log.readFully(end);
      int from = 0;
      while (skipped > 0 && from < end.length && end[from++] != '\n') {
        // Up to the first whole line.
      }
      return Arrays.copyOfRange(end, from, end.length);
    }
  }

  /** Reads the words of a process until it ends. */
  void drain(InputStream in) throws IOException {
    BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
    for (String line = lines.next(); line != null; line = lines.next()) {
      add(line);
    }
  }
}
