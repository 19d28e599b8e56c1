package io.penderie.server.upload;

import io.penderie.photo.file.ImageDecoder;

/**
 * A field of a form.
 *
 * @param name empty if it has none
 * @param fileName of the file that it holds, which may be empty; null for text
 * @param content the bytes of the file or of the text
 */
record FormPart(String name, String fileName, byte[] content) {

  /** A file field in which nobody chose a file, or a text field that is empty. */
  boolean isUnfilled() {
    return content.length == 0 && (fileName == null || fileName.isEmpty());
  }

  /** Whether it holds a file, or a picture as text. */
  boolean isFile() {
    return fileName != null || ImageDecoder.knows(content) || Base64Text.beginsPicture(content);
  }
}
