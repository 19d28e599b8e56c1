package io.penderie.photo.file;

import java.util.Arrays;

/**
 * A canonical prefix code of a lossless WebP (RFC 9649, 3.7.2.1), which has to be complete. A code
 * of one symbol takes no bits.
 */
final class WebpCode {

  private static final int LONGEST = 15;
  private static final int SHORT = 8;
  private static final int[] ORDER = {
    17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
  };

  /** Codes of each length. */
  private final int[] counts = new int[LONGEST + 1];

  /** By length, then by value. */
  private final int[] symbols;

  /** For the next eight bits a code's length and, in the lower half, symbol; 0: it is longer. */
  private final int[] table;

  private WebpCode(int[] lengths) {
    for (int length : lengths) {
      counts[length]++;
    }
    int used = lengths.length - counts[0];
    counts[0] = 0;
    symbols = new int[used];
    table = new int[used == 1 ? 0 : 1 << SHORT];
    int at = 0;
    int code = 0;
    for (int length = 1; length <= LONGEST; length++) {
      code <<= 1;
      for (int i = 0; counts[length] > 0 && i < lengths.length; i++) {
        if (lengths[i] == length) {
          symbols[at++] = i;
          if (length <= SHORT && used > 1) {
            fill(Integer.reverse(code) >>> (32 - length), length, i);
          }
          code++;
        }
      }
    }
    if (used != 1 && code != 1 << LONGEST) {
      throw damaged();
    }
  }

  /** Reads a code's description. */
  static WebpCode read(WebpBits in, int alphabet) {
    int[] lengths = new int[alphabet];
    if (in.read(1) == 1) {
      int count = in.read(1) + 1;
      lengths[symbol(in.read(in.read(1) == 0 ? 1 : 8), alphabet)] = 1;
      if (count == 2) {
        lengths[symbol(in.read(8), alphabet)] = 1;
      }
      return new WebpCode(lengths);
    }
    int[] lengthLengths = new int[ORDER.length];
    int given = 4 + in.read(4);
    for (int i = 0; i < given; i++) {
      lengthLengths[ORDER[i]] = in.read(3);
    }
    WebpCode lengthCode = new WebpCode(lengthLengths);
    int most = in.read(1) == 0 ? alphabet : 2 + in.read(2 + 2 * in.read(3));
    int previous = 8;
    int at = 0;
    for (int i = 0; i < most && at < alphabet; i++) {
      int length = lengthCode.next(in);
      if (length < 16) {
        lengths[at++] = length;
        previous = length == 0 ? previous : length;
      } else {
        int repeats =
            length == 16 ? 3 + in.read(2) : length == 17 ? 3 + in.read(3) : 11 + in.read(7);
        if (at + repeats > alphabet) {
          throw damaged();
        }
        Arrays.fill(lengths, at, at + repeats, length == 16 ? previous : 0);
        at += repeats;
      }
    }
    return new WebpCode(lengths);
  }

  /** Reads a symbol. */
  int next(WebpBits in) {
    if (symbols.length == 1) {
      return symbols[0];
    }
    int ahead = in.peek();
    int entry = table[ahead & ((1 << SHORT) - 1)];
    if (entry != 0) {
      in.skip(entry >>> 16);
      return entry & 0xFFFF;
    }
    int value = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      value |= (ahead >> (length - 1)) & 1;
      int count = counts[length];
      if (value - first < count) {
        in.skip(length);
        return symbols[index + value - first];
      }
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw damaged();
  }

  static ImageRejectedException damaged() {
    return ImageRejectedException.damaged("The WebP file is damaged: its codes are wrong.");
  }

  private static int symbol(int value, int alphabet) {
    if (value >= alphabet) {
      throw damaged();
    }
    return value;
  }

  private void fill(int reversed, int length, int symbol) {
    for (int i = reversed; i < table.length; i += 1 << length) {
      table[i] = length << 16 | symbol;
    }
  }
}
