package io.penderie.runs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads lines of UTF-8 whose length nobody has promised: what of a line exceeds the limit is read
 * and thrown away.
 */
final class BoundedLines {

  private static final int BUFFER = 8192;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int filled;
  private long consumed;
  private boolean ended;

  /**
   * Reads from a stream that it does not close.
   *
   * @param limit bytes that are kept of a line
   */
  BoundedLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line without its end, or null behind the last; a last line needs no line end. */
  String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean any = false;
    ended = false;
    while (fill()) {
      any = true;
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, next, Math.min(end - next, limit - line.size()));
      boolean whole = end < filled;
      consumed += end - next + (whole ? 1 : 0);
      next = whole ? end + 1 : end;
      if (whole) {
        ended = true;
        break;
      }
    }
    return any ? text(line) : null;
  }

  /** Bytes up to the end of the last line that was returned, its line end included. */
  long consumed() {
    return consumed;
  }

  /** Whether the last line that was returned had a line end. */
  boolean ended() {
    return ended;
  }

  private boolean fill() throws IOException {
    if (next < filled) {
      return true;
    }
    next = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private static String text(ByteArrayOutputStream line) {
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
