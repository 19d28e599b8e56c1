package io.penderie.server.upload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986, section 2.1), read leniently: what is none stays as it is. */
final class Percent {

  private static final int HEX = 16;

  private Percent() {}

  /** The bytes that a text stands for, a character for each; a plus stays a plus. */
  static byte[] decode(String text) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int high =
          letter == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), HEX) : -1;
      int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), HEX);
      if (low < 0) {
        decoded.write(letter > 0xFF ? '?' : letter);
      } else {
        decoded.write(high * HEX + low);
        i += 2;
      }
    }
    return decoded.toByteArray();
  }

  /** The same as text, a character for each byte. */
  static String decodeText(String text) {
    return text.indexOf('%') < 0 ? text : new String(decode(text), StandardCharsets.ISO_8859_1);
  }
}
