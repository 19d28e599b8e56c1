package io.penderie.server.upload;

import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads multipart/form-data (RFC 7578, with the delimiters of RFC 2046) that lies in memory.
 *
 * <p>A form that is cut short is refused as a whole; parts may be as their makers like. Nothing is
 * written to disk, and the number of parts and the size of their headers are bounded.
 */
final class MultipartForm {

  private static final int MAX_PART_HEADER = 8 << 10;

  /** RFC 2046 allows 70 characters; some clients send a few more. */
  private static final int MAX_BOUNDARY = 200;

  private static final String DISPOSITION = "content-disposition";

  private final byte[] body;
  private final int maxParts;

  /** Behind the first delimiter. */
  private final int start;

  /** As the form has it: CRLF, or LF alone where somebody wrote it by hand. */
  private final byte[] lineEnd;

  private final byte[] endOfHeader;
  private final byte[] delimiter;

  private MultipartForm(byte[] body, String boundary, int maxParts) {
    this.body = body;
    this.maxParts = maxParts;
    byte[] first = bytes("--" + boundary);
    this.start = firstDelimiter(body, first) + first.length;
    this.lineEnd = startsWith(body, bytes("\n"), afterBlanks(start)) ? bytes("\n") : bytes("\r\n");
    this.endOfHeader = join(lineEnd, lineEnd);
    this.delimiter = join(lineEnd, first);
  }

  /**
   * The parts of a form, in order.
   *
   * @throws ProblemException if it is malformed or has more than {@code maxParts} parts
   */
  static List<FormPart> parts(UploadedBody body, int maxParts) {
    String boundary =
        boundary(body)
            .or(() -> said(body.label()))
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "The Content-Type multipart/form-data has no usable boundary, and the body"
                            + " does not begin with one. Leave the label to what makes the form,"
                            + " such as curl -F image=@picture.png "
                            + body.address()));
    if (firstDelimiter(body.bytes(), bytes("--" + boundary)) < 0) {
      throw malformed("its boundary does not occur");
    }
    return new MultipartForm(body.bytes(), boundary, maxParts).parts();
  }

  /** What separates the parts of a body, if it is such a form: as labelled, else as it begins. */
  static Optional<String> boundary(UploadedBody body) {
    return said(body.label())
        .filter(boundary -> firstDelimiter(body.bytes(), bytes("--" + boundary)) >= 0)
        .or(() -> sniffed(body.bytes()));
  }

  private static Optional<String> said(String label) {
    return label.toLowerCase(Locale.ROOT).startsWith("multipart/")
        ? Optional.ofNullable(parameter(label, "boundary"))
            .filter(boundary -> !boundary.isEmpty() && boundary.length() <= MAX_BOUNDARY)
        : Optional.empty();
  }

  /** The first line, where it begins with two hyphens and the header of a part follows. */
  private static Optional<String> sniffed(byte[] body) {
    int length = Math.min(body.length, MAX_BOUNDARY + MAX_PART_HEADER);
    String head = new String(body, 0, length, StandardCharsets.ISO_8859_1).stripLeading();
    String line = head.lines().findFirst().orElse("").strip();
    return line.matches("--[!-~]{1," + MAX_BOUNDARY + "}")
            && head.toLowerCase(Locale.ROOT).contains("\n" + DISPOSITION)
        ? Optional.of(line.substring(2))
        : Optional.empty();
  }

  private List<FormPart> parts() {
    List<FormPart> found = new ArrayList<>();
    int position = start;
    while (!startsWith(body, bytes("--"), position)) {
      if (found.size() == maxParts) {
        throw new ProblemException(
            ProblemType.BODY_TOO_LARGE,
            "The form has too many parts; at most " + maxParts + " are taken.");
      }
      int header = afterLineEnd(position);
      // A part without any header has its blank line right here.
      int headerEnd = indexOf(body, endOfHeader, header - lineEnd.length, header + MAX_PART_HEADER);
      if (headerEnd < 0) {
        throw malformed("a part's header does not end");
      }
      int content = headerEnd + endOfHeader.length;
      // The blank line may be the start of the delimiter, when the content is empty.
      int end = indexOf(body, delimiter, content - lineEnd.length, body.length);
      if (end < 0) {
        throw malformed("it is cut short");
      }
      found.add(part(header, headerEnd, Arrays.copyOfRange(body, content, Math.max(end, content))));
      position = end + delimiter.length;
    }
    return found;
  }

  /** Where a delimiter stands first at the beginning of a line; -1 if nowhere. */
  private static int firstDelimiter(byte[] body, byte[] delimiter) {
    if (startsWith(body, delimiter, 0)) {
      return 0;
    }
    int before = indexOf(body, join(bytes("\n"), delimiter), 0, body.length);
    return before < 0 ? -1 : before + 1;
  }

  private int afterBlanks(int position) {
    int next = position;
    while (next < body.length && (body[next] == ' ' || body[next] == '\t')) {
      next++;
    }
    return next;
  }

  /** Past the spaces and the line end that may follow a delimiter. */
  private int afterLineEnd(int position) {
    int next = afterBlanks(position);
    if (!startsWith(body, lineEnd, next)) {
      throw malformed("it is cut short");
    }
    return next + lineEnd.length;
  }

  private FormPart part(int from, int to, byte[] content) {
    String header = to < from ? "" : new String(body, from, to - from, StandardCharsets.UTF_8);
    // A line that begins with a blank goes on with the one before it.
    for (String line : header.replaceAll("\r?\n[ \t]+", " ").split("\r?\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(DISPOSITION)) {
        String name = parameter(line, "name");
        String file = parameter(line, "filename");
        return new FormPart(
            name == null ? "" : name, file == null ? parameter(line, "filename*") : file, content);
      }
    }
    return new FormPart("", null, content);
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

  private static boolean startsWith(byte[] body, byte[] wanted, int from) {
    return from >= 0
        && from + wanted.length <= body.length
        && Arrays.equals(body, from, from + wanted.length, wanted, 0, wanted.length);
  }

  /** Where {@code wanted} begins first at {@code from} or later, before {@code to}; or -1. */
  private static int indexOf(byte[] body, byte[] wanted, int from, int to) {
    int last = Math.min(to, body.length - wanted.length + 1);
    for (int i = Math.max(from, 0); i < last; i++) {
      if (body[i] == wanted[0] && startsWith(body, wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static ProblemException malformed(String how) {
    return new ProblemException(
        ProblemType.INVALID_REQUEST, "The multipart form is malformed: " + how + ".");
  }
}
