package io.penderie.store;

import io.penderie.photo.file.ImageDecoder;
import java.util.Locale;
import java.util.Set;

/** What a file in an archive or a folder is taken for; a picture by its content or its claim. */
enum ContentKind {
  PICTURE,
  ARCHIVE,
  OTHER;

  private static final Set<String> PICTURES =
      Set.of("jpg", "jpeg", "jpe", "jfif", "png", "gif", "bmp", "webp");
  private static final Set<String> ARCHIVES =
      Set.of("zip", "tar", "tgz", "gz", "bz2", "xz", "zst", "7z", "rar", "jar");

  /** Whether a file is called like a picture, or like nothing in particular. */
  static boolean claimsPicture(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return file.indexOf('.') < 0 || PICTURES.contains(ending(file));
  }

  /** Of a file whose content, or at least its beginning, is known. */
  static ContentKind of(String name, byte[] content) {
    String ending = ending(name);
    if (ImageDecoder.reads(content)) {
      return PICTURE;
    }
    if (ARCHIVES.contains(ending) || begins(content, 'P', 'K', 3, 4)) {
      return ARCHIVE;
    }
    return PICTURES.contains(ending) || ImageDecoder.knows(content) ? PICTURE : OTHER;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean begins(byte[] content, int... bytes) {
    if (content.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (content[i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
