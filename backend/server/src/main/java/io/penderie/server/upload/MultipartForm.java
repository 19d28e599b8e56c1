package io.penderie.server.upload;

import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads multipart/form-data (RFC 7578, with the delimiters of RFC 2046) that lies in memory.
 *
 * <p>Strict: a form that is cut short, or whose parts do not say their names, is refused as a
 * whole. Nothing is written to disk, and the number of parts and the size of their headers are
 * bounded.
 */
final class MultipartForm {

  private static final int MAX_PART_HEADER = 8 << 10;
  private static final byte[] END_OF_HEADER = bytes("\r\n\r\n");
  private static final byte[] LINE_END = bytes("\r\n");

  private final byte[] body;
  private final byte[] delimiter;
  private final int maxParts;

  private MultipartForm(byte[] body, String boundary, int maxParts) {
    this.body = body;
    this.delimiter = bytes("\r\n--" + boundary);
    this.maxParts = maxParts;
  }

  /**
   * The contents of all parts of one name, in order.
   *
   * @throws ProblemException if the form is malformed or has more than {@code maxParts} parts
   */
  static List<byte[]> contents(byte[] body, String boundary, String name, int maxParts) {
    return new MultipartForm(body, boundary, maxParts).contents(name);
  }

  private List<byte[]> contents(String name) {
    List<byte[]> found = new ArrayList<>();
    int parts = 0;
    int position = afterFirstDelimiter();
    while (!startsWith(bytes("--"), position)) {
      if (++parts > maxParts) {
        throw new ProblemException(
            ProblemType.BODY_TOO_LARGE,
            "The form has too many parts; at most " + maxParts + " are taken.");
      }
      int header = afterLineEnd(position);
      // A part without any header has its blank line right here.
      int headerEnd = indexOf(END_OF_HEADER, header - LINE_END.length, header + MAX_PART_HEADER);
      if (headerEnd < 0) {
        throw malformed("a part's header does not end");
      }
      int content = headerEnd + END_OF_HEADER.length;
      // The blank line may be the start of the delimiter, when the content is empty.
      int end = indexOf(delimiter, content - LINE_END.length, body.length);
      if (end < 0) {
        throw malformed("it is cut short");
      }
      if (name.equals(partName(header, headerEnd))) {
        found.add(Arrays.copyOfRange(body, content, Math.max(end, content)));
      }
      position = end + delimiter.length;
    }
    return found;
  }

  private int afterFirstDelimiter() {
    int withoutLineEnd = delimiter.length - LINE_END.length;
    byte[] first = Arrays.copyOfRange(delimiter, LINE_END.length, delimiter.length);
    if (startsWith(first, 0)) {
      return withoutLineEnd;
    }
    int preambleEnd = indexOf(delimiter, 0, body.length);
    if (preambleEnd < 0) {
      throw malformed("its boundary does not occur");
    }
    return preambleEnd + delimiter.length;
  }

  /** Past the spaces and the line end that may follow a delimiter. */
  private int afterLineEnd(int position) {
    int next = position;
    while (next < body.length && (body[next] == ' ' || body[next] == '\t')) {
      next++;
    }
    if (!startsWith(LINE_END, next)) {
      throw malformed("it is cut short");
    }
    return next + LINE_END.length;
  }

  private String partName(int from, int to) {
    if (to < from) {
      throw malformed("a part has no name");
    }
    String header = new String(body, from, to - from, StandardCharsets.UTF_8);
    for (String line : header.split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0
          && line.substring(0, colon)
              .strip()
              .toLowerCase(Locale.ROOT)
              .equals("content-disposition")) {
        String name = parameter(line, "name");
        if (name != null) {
          return name;
        }
      }
    }
    throw malformed("a part has no name");
  }

  /** A parameter of a header field: token or quoted string; null if it is not there. */
  private static String parameter(String field, String wanted) {
    int position = field.indexOf(';');
    while (position >= 0 && position < field.length()) {
      int equals = field.indexOf('=', position);
      if (equals < 0) {
        return null;
      }
      String name = field.substring(position + 1, equals).strip();
      StringBuilder value = new StringBuilder();
      position = readValue(field, equals + 1, value);
      if (name.equalsIgnoreCase(wanted)) {
        return value.toString().strip();
      }
      position = field.indexOf(';', position);
    }
    return null;
  }

  /** Reads a value into {@code into}; returns the position behind it. */
  private static int readValue(String field, int from, StringBuilder into) {
    int position = from;
    while (position < field.length() && field.charAt(position) == ' ') {
      position++;
    }
    boolean quoted = position < field.length() && field.charAt(position) == '"';
    if (quoted) {
      position++;
    }
    while (position < field.length() && field.charAt(position) != (quoted ? '"' : ';')) {
      if (quoted && field.charAt(position) == '\\' && position + 1 < field.length()) {
        position++;
      }
      into.append(field.charAt(position++));
    }
    return position;
  }

  private boolean startsWith(byte[] wanted, int from) {
    return from >= 0
        && from + wanted.length <= body.length
        && Arrays.equals(body, from, from + wanted.length, wanted, 0, wanted.length);
  }

  /** Where {@code wanted} begins first at {@code from} or later, before {@code to}; or -1. */
  private int indexOf(byte[] wanted, int from, int to) {
    int last = Math.min(to, body.length - wanted.length + 1);
    for (int i = Math.max(from, 0); i < last; i++) {
      if (body[i] == wanted[0] && startsWith(wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static ProblemException malformed(String how) {
    return new ProblemException(
        ProblemType.INVALID_REQUEST, "The multipart form is malformed: " + how + ".");
  }
}
