package io.penderie.server.upload;

import io.penderie.photo.file.ImageDecoder;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Base64 as tools write it: of either alphabet (RFC 4648, sections 4 and 5), in lines (RFC 2045),
 * with or without padding, as a data URL (RFC 2397), percent-encoded, or in the quotes of a program
 * that printed it, such as Python's {@code b'…'}.
 */
final class Base64Text {

  private static final String DATA = "data:";
  private static final String ENCODED_DATA = "data%3a";

  /** Enough for a data URL's beginning and the first bytes of a picture. */
  private static final int HEAD = 512;

  private static final int GROUP = 4;

  private static final Pattern PLAIN_URL =
      Pattern.compile("data:[a-z0-9/+.-]{0,100};base64,", Pattern.CASE_INSENSITIVE);

  private Base64Text() {}

  /** Whether a text is the base64 of a picture, by its beginning. */
  static boolean beginsPicture(byte[] text) {
    String head = new String(text, 0, Math.min(text.length, HEAD), StandardCharsets.ISO_8859_1);
    try {
      return ImageDecoder.knows(read(head, false));
    } catch (ProblemException e) {
      return false;
    }
  }

  static byte[] decode(byte[] text) {
    return decode(text, 0, text.length);
  }

  /**
   * The bytes that a part of a text stands for.
   *
   * @throws ProblemException if it is no base64; the detail says why not
   */
  static byte[] decode(byte[] text, int from, int to) {
    byte[] plain = decodePlain(text, from, to);
    return plain != null
        ? plain
        : decode(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
  }

  /** As most programs write it, without a copy on the way; null if it is written otherwise. */
  private static byte[] decodePlain(byte[] text, int from, int to) {
    String head = new String(text, from, Math.min(HEAD, to - from), StandardCharsets.ISO_8859_1);
    Matcher url = PLAIN_URL.matcher(head);
    int start = from + (url.lookingAt() ? url.end() : 0);
    int end = to;
    while (end > start && text[end - 1] == '=') {
      end--;
    }
    for (int i = start; i < end; i++) {
      if (!isLetter((char) text[i])) {
        return null;
      }
    }
    return (end - start) % GROUP == 1
        ? null
        : Base64.getDecoder().decode(ByteBuffer.wrap(text, start, end - start)).array();
  }

  /**
   * The bytes that a text stands for.
   *
   * @throws ProblemException if it is no base64; the detail says why not
   */
  static byte[] decode(String text) {
    return read(text, true);
  }

  /**
   * Reads a text.
   *
   * @param whole false for the beginning of one, whose end is missing
   */
  private static byte[] read(String text, boolean whole) {
    String inner = unquoted(text.strip());
    if (startsWith(inner, ENCODED_DATA)) {
      inner = Percent.decodeText(inner);
    }
    if (startsWith(inner, DATA)) {
      int comma = inner.indexOf(',');
      if (comma < 0) {
        throw invalid("it is a data URL without the comma behind which its data begin");
      }
      String kind = inner.substring(DATA.length(), comma).strip().toLowerCase(Locale.ROOT);
      inner = inner.substring(comma + 1);
      if (!kind.endsWith(";base64")) {
        return Percent.decode(inner);
      }
    }
    byte[] letters = letters(Percent.decodeText(inner), text);
    int partial = letters.length % GROUP;
    if (partial == 1 && whole) {
      throw invalid("it ends in the middle; something of it is missing");
    }
    return Base64.getDecoder()
        .decode(partial == 1 ? Arrays.copyOf(letters, letters.length - 1) : letters);
  }

  /** Without blanks, line ends and padding, in the usual alphabet. */
  private static byte[] letters(String base64, String sent) {
    byte[] letters = new byte[base64.length()];
    int count = 0;
    int end = base64.length();
    while (end > 0 && (base64.charAt(end - 1) == '=' || isBlank(base64.charAt(end - 1)))) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char letter = base64.charAt(i);
      if (letter == '-') {
        letters[count++] = '+';
      } else if (letter == '_') {
        letters[count++] = '/';
      } else if (isLetter(letter)) {
        letters[count++] = (byte) letter;
      } else if (!isBlank(letter)) {
        throw invalid(reason(sent, letter, i));
      }
    }
    return Arrays.copyOf(letters, count);
  }

  private static boolean isLetter(char letter) {
    return (letter >= 'A' && letter <= 'Z')
        || (letter >= 'a' && letter <= 'z')
        || (letter >= '0' && letter <= '9')
        || letter == '+'
        || letter == '/';
  }

  private static boolean isBlank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
  }

  /** Takes off quotes, and Python's b before them, whose line ends are written out. */
  private static String unquoted(String text) {
    int quote = startsWith(text, "b'") || startsWith(text, "b\"") ? 1 : 0;
    if (text.length() <= quote || (text.charAt(quote) != '\'' && text.charAt(quote) != '"')) {
      return text;
    }
    int last = text.length() - 1;
    boolean closed = last > quote && text.charAt(last) == text.charAt(quote);
    return text.substring(quote + 1, closed ? last : last + 1)
        .replace("\\n", "")
        .replace("\\r", "");
  }

  private static String reason(String sent, char letter, int place) {
    String start = sent.strip();
    if (start.contains("\\x")) {
      return "it is the bytes themselves as Python prints them; base64.b64encode(data).decode()"
          + " makes it";
    }
    if (start.startsWith("[object ")) {
      return "it is the name of a JavaScript object; FileReader.readAsDataURL() makes a text of it";
    }
    if (start.matches("(?i)(https?|file|blob):.*")) {
      return "it is an address, and the service fetches nothing; send the picture itself";
    }
    if (letter > '~' || letter < ' ') {
      return "it holds bytes that are no text; the file itself goes as the whole body or in a form";
    }
    return "'" + letter + "' at place " + (place + 1) + " does not belong there";
  }

  private static boolean startsWith(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private static ProblemException invalid(String why) {
    return new ProblemException(
        ProblemType.INVALID_REQUEST,
        "The image is not valid base64: " + why + ". base64 -w0 picture.png makes it.");
  }
}
