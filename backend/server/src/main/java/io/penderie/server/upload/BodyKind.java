package io.penderie.server.upload;

import io.penderie.photo.file.ImageDecoder;
import java.util.Locale;

/**
 * How the images lie in a body; the one place where that is decided. The content decides, because
 * labels are what tools write by themselves: curl calls a picture a form, or nothing at all, and a
 * form that a program labels itself loses its boundary. The label counts only for what cannot be
 * told by its content, so that the answer says what is wrong with what was meant.
 */
enum BodyKind {
  /** One image file. */
  IMAGE,
  /** The base64 of one, or a data URL. */
  BASE64,
  JSON,
  MULTIPART,
  /** Names and values joined by equals signs and ampersands. */
  URL_ENCODED,
  UNKNOWN;

  static BodyKind of(UploadedBody body) {
    byte[] bytes = body.bytes();
    if (ImageDecoder.knows(bytes)) {
      return IMAGE;
    }
    if (MultipartForm.boundary(body).isPresent()) {
      return MULTIPART;
    }
    if (Base64Text.beginsPicture(bytes)) {
      return BASE64;
    }
    if (firstLetter(bytes) == '{') {
      return JSON;
    }
    return UrlEncodedForm.is(body) ? URL_ENCODED : labelled(body.label().toLowerCase(Locale.ROOT));
  }

  private static BodyKind labelled(String label) {
    if (label.startsWith("image/")) {
      return IMAGE;
    }
    if (label.startsWith("multipart/")) {
      return MULTIPART;
    }
    return label.matches("(application|text)/([^;]*\\+)?json\\b.*") ? JSON : UNKNOWN;
  }

  /** The first byte that is neither blank nor part of a byte order mark; 0 if there is none. */
  private static int firstLetter(byte[] bytes) {
    for (byte next : bytes) {
      if (next > ' ') {
        return next;
      }
      if (next != ' ' && next != '\t' && next != '\r' && next != '\n' && !isOfMark(next)) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isOfMark(byte next) {
    return next == (byte) 0xEF || next == (byte) 0xBB || next == (byte) 0xBF;
  }
}
