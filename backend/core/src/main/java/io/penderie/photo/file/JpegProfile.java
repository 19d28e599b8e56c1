package io.penderie.photo.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Puts together the pieces of a JPEG file's colour profile (ICC.1:2022, B.4): a segment holds at
 * most 64 kB, so each says which of how many pieces it is, from 1 on.
 */
final class JpegProfile {

  private static final byte[] NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int HEADER = NAME.length + 2;

  private byte[][] pieces = {};
  private boolean damaged;

  /** Takes a segment, if it is of a profile. */
  void add(byte[] body) {
    if (body.length < HEADER || !Arrays.equals(body, 0, NAME.length, NAME, 0, NAME.length)) {
      return;
    }
    int number = body[NAME.length] & 0xFF;
    int count = body[NAME.length + 1] & 0xFF;
    if (pieces.length == 0) {
      pieces = new byte[count][];
    }
    if (count != pieces.length || number < 1 || number > count || pieces[number - 1] != null) {
      damaged = true;
      return;
    }
    pieces[number - 1] = Arrays.copyOfRange(body, HEADER, body.length);
  }

  /** The whole profile, or null where there is none, or a piece is missing. */
  byte[] bytes() {
    if (damaged || pieces.length == 0 || Arrays.asList(pieces).contains(null)) {
      return null;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }
}
