package io.penderie.photo.file;

/**
 * The first bytes of a format.
 *
 * @param hex two digits a byte, or two dots for any
 */
record Signature(String hex) {

  boolean begins(byte[] file) {
    if (file.length < hex.length() / 2) {
      return false;
    }
    for (int i = 0; i < hex.length(); i += 2) {
      String wanted = hex.substring(i, i + 2);
      if (!wanted.equals("..") && (file[i / 2] & 0xFF) != Integer.parseInt(wanted, 16)) {
        return false;
      }
    }
    return true;
  }
}
