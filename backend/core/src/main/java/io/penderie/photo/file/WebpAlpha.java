package io.penderie.photo.file;

/** The opacities of a lossy WebP (RFC 9649, 2.7.1.2): packed or not, and filtered in three ways. */
final class WebpAlpha {

  private static final int HORIZONTAL = 1;
  private static final int VERTICAL = 2;

  private WebpAlpha() {}

  /**
   * The opacity of each pixel.
   *
   * @param chunk the body of an ALPH chunk, of at least one byte
   */
  static byte[] read(byte[] chunk, int width, int height) {
    byte[] alpha = new byte[width * height];
    int method = chunk[0] & 3;
    if (method == 0) {
      if (chunk.length - 1 < alpha.length) {
        throw ImageRejectedException.truncated();
      }
      System.arraycopy(chunk, 1, alpha, 0, alpha.length);
    } else {
      int[] argb = WebpLossless.read(chunk, 1, width, height);
      for (int i = 0; i < alpha.length; i++) {
        alpha[i] = (byte) (argb[i] >> 8);
      }
    }
    int filter = (chunk[0] >> 2) & 3;
    for (int i = 1; filter != 0 && i < alpha.length; i++) {
      alpha[i] += (byte) prediction(filter, alpha, i, width);
    }
    return alpha;
  }

  /** From the left in the first row, from above in the first column, else as the filter says. */
  private static int prediction(int filter, byte[] alpha, int i, int width) {
    if (i < width || (filter == HORIZONTAL && i % width > 0)) {
      return alpha[i - 1];
    }
    if (filter == VERTICAL || i % width == 0) {
      return alpha[i - width];
    }
    int gradient =
        (alpha[i - 1] & 0xFF) + (alpha[i - width] & 0xFF) - (alpha[i - width - 1] & 0xFF);
    return Math.max(0, Math.min(255, gradient));
  }
}
