package io.penderie.photo.file;

import java.util.Arrays;

/**
 * Screens the lossless pictures of WebP files (RFC 9649, section 3) for what would keep the decoder
 * busy or fill the memory.
 *
 * <ul>
 *   <li>Each of the four transforms may come once. The decoder does not care: it goes over the
 *       whole picture for every transform, and one takes as little as three bits, so ten megabytes
 *       would buy days.
 *   <li>The picture may have {@value #MOST_GROUPS} groups of prefix codes. The decoder makes as
 *       many as the largest number in the picture of groups says, several kilobytes each.
 * </ul>
 *
 * <p>Where the next transform begins is only known by decoding the small picture that belongs to
 * the one before (sections 3.5 to 3.7), which is what happens here. Its pixels are not kept: copies
 * of earlier ones bring no number that was not there.
 */
final class WebpLosslessScreener {

  /** The common encoder makes up to 2,600. */
  private static final int MOST_GROUPS = 4096;

  private static final int SUBTRACT_GREEN = 2;
  private static final int COLOUR_INDEXING = 3;
  private static final int LITERALS = 256;
  private static final int LENGTHS = 24;
  private static final int DISTANCES = 40;
  private static final int LONGEST_CODE = 15;
  private static final int[] LENGTH_CODE_ORDER = {
    17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
  };

  private final byte[] data;
  private long bit;

  private WebpLosslessScreener(byte[] data, int firstByte) {
    this.data = data;
    this.bit = firstByte * 8L;
  }

  /**
   * Reads a VP8L or ALPH chunk up to the prefix codes of its pixels.
   *
   * @param firstByte where its own header ends
   * @throws ImageRejectedException where it asks for too much or is damaged
   */
  static void check(byte[] chunk, int firstByte, int width, int height) {
    new WebpLosslessScreener(chunk, firstByte).check(width, height);
  }

  private void check(int width, int height) {
    int across = width;
    int seen = 0;
    while (bits(1) == 1) {
      int type = bits(2);
      require((seen & (1 << type)) == 0);
      seen |= 1 << type;
      if (type == COLOUR_INDEXING) {
        int colours = bits(8) + 1;
        readPicture(colours, 1);
        across = blocks(across, colours > 16 ? 0 : colours > 4 ? 1 : colours > 2 ? 2 : 3);
      } else if (type != SUBTRACT_GREEN) {
        int size = bits(3) + 2;
        readPicture(blocks(across, size), blocks(height, size));
      }
    }
    cacheSize();
    if (bits(1) == 1) {
      int size = bits(3) + 2;
      if (readPicture(blocks(across, size), blocks(height, size)) >= MOST_GROUPS) {
        throw ImageRejectedException.tooLarge("The WebP file takes more memory than is allowed.");
      }
    }
  }

  private static int blocks(int length, int bits) {
    return (length + (1 << bits) - 1) >> bits;
  }

  private int cacheSize() {
    if (bits(1) == 0) {
      return 0;
    }
    int bits = bits(4);
    require(bits >= 1 && bits <= 11);
    return 1 << bits;
  }

  /** Reads a small picture; returns the largest number that red (high) and green (low) make. */
  private int readPicture(int width, int height) {
    Code green = code(LITERALS + LENGTHS + cacheSize());
    Code red = code(LITERALS);
    Code blue = code(LITERALS);
    Code alpha = code(LITERALS);
    Code distance = code(DISTANCES);
    int largest = 0;
    long left = (long) width * height;
    while (left > 0) {
      int symbol = symbol(green);
      if (symbol < LITERALS) {
        largest = Math.max(largest, (symbol(red) << 8) | symbol);
        symbol(blue);
        symbol(alpha);
        left--;
      } else if (symbol < LITERALS + LENGTHS) {
        left -= prefixed(symbol - LITERALS);
        prefixed(symbol(distance));
      } else {
        left--;
      }
    }
    require(left == 0);
    return largest;
  }

  private int prefixed(int symbol) {
    if (symbol < 4) {
      return symbol + 1;
    }
    int extra = (symbol - 2) >> 1;
    return ((2 + (symbol & 1)) << extra) + bits(extra) + 1;
  }

  private Code code(int alphabet) {
    int[] lengths = new int[alphabet];
    if (bits(1) == 1) {
      int symbols = bits(1) + 1;
      int first = bits(bits(1) == 0 ? 1 : 8);
      lengths[first] = 1;
      if (symbols == 2) {
        int second = bits(8);
        require(second < alphabet && second != first);
        lengths[second] = 1;
      }
      return Code.of(lengths);
    }
    int[] lengthLengths = new int[LENGTH_CODE_ORDER.length];
    int given = 4 + bits(4);
    for (int i = 0; i < given; i++) {
      lengthLengths[LENGTH_CODE_ORDER[i]] = bits(3);
    }
    Code lengthCode = Code.of(lengthLengths);
    int most = bits(1) == 0 ? alphabet : 2 + bits(2 + 2 * bits(3));
    require(most <= alphabet);
    int previous = 8;
    int at = 0;
    for (int i = 0; i < most && at < alphabet; i++) {
      int symbol = symbol(lengthCode);
      if (symbol < 16) {
        lengths[at++] = symbol;
        previous = symbol == 0 ? previous : symbol;
      } else {
        int repeats = symbol == 16 ? 3 + bits(2) : symbol == 17 ? 3 + bits(3) : 11 + bits(7);
        require(at + repeats <= alphabet);
        Arrays.fill(lengths, at, at + repeats, symbol == 16 ? previous : 0);
        at += repeats;
      }
    }
    return Code.of(lengths);
  }

  private int symbol(Code code) {
    if (code.single()) {
      return code.symbols[0];
    }
    int value = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST_CODE; length++) {
      value |= bits(1);
      int count = code.counts[length];
      if (value - first < count) {
        return code.symbols[index + value - first];
      }
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw damaged();
  }

  /** The next bits, the first one lowest. */
  private int bits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++, bit++) {
      int at = (int) (bit >> 3);
      if (at >= data.length) {
        throw ImageRejectedException.truncated();
      }
      value |= ((data[at] >> (bit & 7)) & 1) << i;
    }
    return value;
  }

  private static void require(boolean right) {
    if (!right) {
      throw damaged();
    }
  }

  private static ImageRejectedException damaged() {
    return ImageRejectedException.damaged("The WebP file is damaged: its codes are wrong.");
  }

  /**
   * A canonical prefix code, which has to be complete: what another decoder makes of any other one
   * cannot be known here.
   *
   * @param counts codes of each length
   * @param symbols by length, then by value
   */
  private record Code(int[] counts, int[] symbols) {

    static Code of(int[] lengths) {
      int[] counts = new int[LONGEST_CODE + 1];
      for (int length : lengths) {
        counts[length]++;
      }
      int used = lengths.length - counts[0];
      int[] symbols = new int[used];
      int at = 0;
      long space = 0;
      for (int length = 1; length <= LONGEST_CODE; length++) {
        space += (long) counts[length] << (LONGEST_CODE - length);
        for (int i = 0; i < lengths.length; i++) {
          if (lengths[i] == length) {
            symbols[at++] = i;
          }
        }
      }
      require(used == 1 || space == 1L << LONGEST_CODE);
      return new Code(counts, symbols);
    }

    /** The only symbol of a code takes no bits. */
    boolean single() {
      return symbols.length == 1;
    }
  }
}
