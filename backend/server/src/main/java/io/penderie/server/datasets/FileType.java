package io.penderie.server.datasets;

import java.nio.charset.StandardCharsets;

/** The media type of a picture's file, by how it begins; it was decoded when it came. */
final class FileType {

  private FileType() {}

  static String of(byte[] file) {
    String start = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
    return switch (start) {
      case "GIF8" -> "image/gif";
      case "RIFF" -> "image/webp";
      case "\u0089PNG" -> "image/png";
      default -> start.startsWith("BM") ? "image/bmp" : "image/jpeg";
    };
  }
}
