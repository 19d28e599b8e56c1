package io.penderie.photo.file;

import java.util.Arrays;

/**
 * The opacities of a lossy WebP (RFC 9649, 2.7.1.2), brought from uncompressed into compressed
 * form, which is the one that the decoder honours: a lossless picture whose green is the opacity,
 * each in eight bits.
 */
final class WebpAlpha {

  private static final int COMPRESSED = 1;
  private static final int GREENS = 256;

  /** Green may also be a length. */
  private static final int LENGTHS = 24;

  private final byte[] out;
  private int bit;

  private WebpAlpha(int pixels) {
    this.out = new byte[64 + pixels]; // the codes take 43 bytes
  }

  /**
   * The same opacities in compressed form, filtered as before.
   *
   * @param chunk the body of an ALPH chunk, of at least one byte
   */
  static byte[] compressed(byte[] chunk, int width, int height) {
    int method = chunk[0] & 3;
    if (method == COMPRESSED) {
      return chunk;
    }
    int pixels = width * height;
    if (method != 0 || chunk.length - 1 < pixels) {
      throw ImageRejectedException.truncated();
    }
    WebpAlpha alpha = new WebpAlpha(pixels);
    alpha.bits(chunk[0] | COMPRESSED, 8);
    alpha.bits(0, 3); // no transform, no cache, one group of codes
    alpha.codeOfEqualLengths();
    for (int i = 0; i < 4; i++) {
      alpha.bits(1, 4); // red, blue, alpha, distance: simple, one symbol of one bit, 0
    }
    for (int i = 1; i <= pixels; i++) {
      alpha.bits(Integer.reverse(chunk[i]) >>> 24, 8); // a code's first bit is its highest
    }
    return Arrays.copyOf(alpha.out, (alpha.bit + 7) / 8);
  }

  /** The code of green: eight bits for each of its values, none for a length. */
  private void codeOfEqualLengths() {
    bits(0, 1); // not simple
    bits(12 - 4, 4); // so many lengths of the code of lengths, in RFC 9649's order, follow:
    for (int symbol : new int[] {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8}) {
      bits(symbol == 0 || symbol == 8 ? 1 : 0, 3);
    }
    bits(0, 1); // lengths of the whole alphabet: 0 is the bit 0, and 8 the bit 1
    for (int i = 0; i < GREENS; i++) {
      bits(1, 1);
    }
    bits(0, LENGTHS);
  }

  /** The lowest bit first. */
  private void bits(int value, int count) {
    for (int i = 0; i < count; i++, bit++) {
      out[bit >> 3] |= (byte) (((value >> i) & 1) << (bit & 7));
    }
  }
}
