package io.penderie.photo.file;

/**
 * What was done to a lossless WebP's pixels before they were coded, undone (RFC 9649, section 4).
 *
 * @param kind 0: told from their neighbours, 1: colours told from each other, 2: green taken off,
 *     3: indices of a palette
 * @param bits the small picture's pixels stand for so many each way, as a power of two; of a
 *     palette, how many indices share a pixel
 * @param small one pixel a tile, or the palette
 * @param width of the picture that comes out
 */
record WebpTransform(int kind, int bits, int[] small, int width) {

  static final int PREDICTION = 0;
  static final int COLOUR = 1;
  static final int GREEN = 2;
  static final int PALETTE = 3;

  private static final int BLACK = 0xFF000000;

  /** Undoes it, in place where the size stays. */
  int[] undo(int[] argb, int height) {
    switch (kind) {
      case PREDICTION -> addPredictions(argb);
      case COLOUR -> addColours(argb);
      case GREEN -> {
        for (int i = 0; i < argb.length; i++) {
          int green = (argb[i] >> 8) & 0xFF;
          argb[i] = add(argb[i], green << 16 | green);
        }
      }
      default -> {
        return lookUp(argb, height);
      }
    }
    return argb;
  }

  /** Several indices may share the green of one pixel; one without a colour is transparent. */
  private int[] lookUp(int[] argb, int height) {
    int packed = (width + (1 << bits) - 1) >> bits;
    int depth = 8 >> bits;
    int[] out = new int[width * height];
    for (int i = 0; i < out.length; i++) {
      int x = i % width;
      int green = (argb[i / width * packed + (x >> bits)] >> 8) & 0xFF;
      int index = (green >> ((x & ((1 << bits) - 1)) * depth)) & ((1 << depth) - 1);
      out[i] = index < small.length ? small[index] : 0;
    }
    return out;
  }

  private int tile(int i) {
    int tiles = (width + (1 << bits) - 1) >> bits;
    return small[((i / width) >> bits) * tiles + ((i % width) >> bits)];
  }

  private void addColours(int[] argb) {
    for (int i = 0; i < argb.length; i++) {
      int factors = tile(i);
      int green = (byte) (argb[i] >> 8);
      int red = (argb[i] >> 16) + times(factors, green);
      int blue = argb[i] + times(factors >> 8, green) + times(factors >> 16, red);
      argb[i] = (argb[i] & 0xFF00FF00) | (red & 0xFF) << 16 | (blue & 0xFF);
    }
  }

  private static int times(int factor, int colour) {
    return ((byte) factor * (byte) colour) >> 5;
  }

  private void addPredictions(int[] argb) {
    argb[0] = add(argb[0], BLACK);
    for (int i = 1; i < argb.length; i++) {
      int prediction =
          i < width
              ? argb[i - 1]
              : i % width == 0 ? argb[i - width] : prediction((tile(i) >> 8) & 15, argb, i);
      argb[i] = add(argb[i], prediction);
    }
  }

  private int prediction(int mode, int[] argb, int i) {
    int left = argb[i - 1];
    int top = argb[i - width];
    int topLeft = argb[i - width - 1];
    int topRight = argb[i - width + 1]; // at the right edge, this row's first, as the format says
    return switch (mode) {
      case 1 -> left;
      case 2 -> top;
      case 3 -> topRight;
      case 4 -> topLeft;
      case 5 -> mean(mean(left, topRight), top);
      case 6 -> mean(left, topLeft);
      case 7 -> mean(left, top);
      case 8 -> mean(topLeft, top);
      case 9 -> mean(top, topRight);
      case 10 -> mean(mean(left, topLeft), mean(top, topRight));
      case 11 -> apart(top, topLeft) < apart(left, topLeft) ? left : top;
      case 12 -> clamped(left, top, topLeft, 1);
      case 13 -> {
        int mean = mean(left, top);
        yield clamped(mean, mean, topLeft, 2);
      }
      default -> BLACK;
    };
  }

  /** Of each part {@code a + (b - c) / divisor}, within 0 and 255. */
  private static int clamped(int a, int b, int c, int divisor) {
    int out = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int part = part(a, shift) + (part(b, shift) - part(c, shift)) / divisor;
      out |= Math.max(0, Math.min(255, part)) << shift;
    }
    return out;
  }

  private static int apart(int a, int b) {
    int sum = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      sum += Math.abs(part(a, shift) - part(b, shift));
    }
    return sum;
  }

  private static int part(int argb, int shift) {
    return (argb >>> shift) & 0xFF;
  }

  private static int mean(int a, int b) {
    return (((a ^ b) & 0xFEFEFEFE) >>> 1) + (a & b);
  }

  /** Each part for itself. */
  static int add(int a, int b) {
    return (((a & 0xFF00FF00) + (b & 0xFF00FF00)) & 0xFF00FF00)
        | (((a & 0x00FF00FF) + (b & 0x00FF00FF)) & 0x00FF00FF);
  }
}
