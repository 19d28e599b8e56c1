package io.penderie.photo.file;

/**
 * Unpacks the pixels of a GIF (GIF89a specification, appendix F: LZW with codes that grow to 12
 * bits, lowest bit first).
 *
 * <p>A code stands for a run of pixels: an earlier code's and one more.
 */
final class GifCodes {

  private static final int MOST_CODES = 1 << 12;

  private final int clear;
  private final int[] before = new int[MOST_CODES];
  private final int[] lengths = new int[MOST_CODES];
  private final byte[] last = new byte[MOST_CODES];
  private final byte[] first = new byte[MOST_CODES];
  private int next;

  private GifCodes(int codeSize) {
    clear = 1 << codeSize;
    for (int i = 0; i < clear; i++) {
      lengths[i] = 1;
      last[i] = (byte) i;
      first[i] = (byte) i;
    }
  }

  /**
   * Fills the pixels as far as the data reaches.
   *
   * @param codeSize bits of a pixel, 1 to 11
   * @return how many there were
   * @throws ImageRejectedException for codes that stand for nothing
   */
  static int unpack(byte[] data, int codeSize, byte[] pixels) {
    if (codeSize < 1 || codeSize > 11) {
      throw ImageRejectedException.damaged("The GIF file is damaged: its code size is wrong.");
    }
    return new GifCodes(codeSize).unpack(data, pixels, codeSize + 1);
  }

  private int unpack(byte[] data, byte[] pixels, int narrowest) {
    int given = 0;
    int width = narrowest;
    int previous = -1;
    int bits = 0;
    int held = 0;
    int at = 0;
    next = clear + 2;
    while (given < pixels.length) {
      while (held < width) {
        if (at == data.length) {
          return given;
        }
        bits |= (data[at++] & 0xFF) << held;
        held += 8;
      }
      int code = bits & ((1 << width) - 1);
      bits >>>= width;
      held -= width;
      if (code == clear + 1) {
        return given;
      }
      if (code == clear) {
        width = narrowest;
        next = clear + 2;
        previous = -1;
        continue;
      }
      if (previous >= 0 && next < MOST_CODES) {
        add(previous, code == next ? previous : code);
        if (next == 1 << width && next < MOST_CODES) {
          width++;
        }
      }
      if (code >= next || (previous < 0 && code > clear)) {
        throw ImageRejectedException.damaged("The GIF file is damaged: its codes are wrong.");
      }
      given = write(code, pixels, given);
      previous = code;
    }
    return given;
  }

  /** The run of a code and the first pixel of another's. */
  private void add(int code, int another) {
    before[next] = code;
    lengths[next] = lengths[code] + 1;
    last[next] = first[another];
    first[next] = first[code];
    next++;
  }

  private int write(int code, byte[] pixels, int at) {
    int end = at + lengths[code];
    for (int i = end - 1; i >= at; i--) {
      if (i < pixels.length) {
        pixels[i] = last[code];
      }
      code = before[code];
    }
    return Math.min(end, pixels.length);
  }
}
