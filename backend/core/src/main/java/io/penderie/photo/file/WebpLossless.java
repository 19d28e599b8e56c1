package io.penderie.photo.file;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;

/**
 * Reads the lossless pictures of WebP files (RFC 9649, sections 3 to 5).
 *
 * <p>Our own, because the library's stumbles over pictures of one colour, palettes with predictions
 * and many opacities, and makes as many groups of codes as the largest number in a small picture
 * says, several kilobytes each; here there may be {@value #MOST_GROUPS}. Each of the four
 * transforms may come once, which bounds the work by the number of pixels.
 */
final class WebpLossless {

  /** The common encoder makes up to 2,600. */
  private static final int MOST_GROUPS = 4096;

  private static final int LITERALS = 256;
  private static final int LENGTHS = 24;
  private static final int DISTANCES = 40;

  /** The pixels nearby that the shortest distances mean: rows up, and eight less columns left. */
  private static final byte[] NEARBY =
      HexFormat.of()
          .parseHex(
              "1807171928062729161a262a38053739151b363a252b48044749141c353b"
                  + "464a242c58454b343c035759131d565a232d444c555b333d68026769121e"
                  + "666a222e545c434d656b323e78017779535d111f646c424e767a212f757b"
                  + "313f636d525e00747c414f1020626e30737d515f40727e616f50717f6070");

  private final WebpBits in;

  private WebpLossless(byte[] chunk, int firstByte) {
    this.in = new WebpBits(chunk, firstByte);
  }

  /**
   * The pixels of a VP8L or ALPH chunk.
   *
   * @param firstByte where its own header ends
   * @return opacity, red, green, blue
   * @throws ImageRejectedException where it asks for too much or is damaged
   */
  static int[] read(byte[] chunk, int firstByte, int width, int height) {
    return new WebpLossless(chunk, firstByte).read(width, height);
  }

  private int[] read(int width, int height) {
    Deque<WebpTransform> transforms = new ArrayDeque<>();
    int across = width;
    int seen = 0;
    while (in.read(1) == 1) {
      int kind = in.read(2);
      if ((seen & (1 << kind)) != 0) {
        throw WebpCode.damaged();
      }
      seen |= 1 << kind;
      transforms.push(transform(kind, across, height));
      if (kind == WebpTransform.PALETTE) {
        across = blocks(across, transforms.peek().bits());
      }
    }
    int[] argb = picture(across, height, true);
    for (WebpTransform transform : transforms) {
      argb = transform.undo(argb, height);
    }
    return argb;
  }

  private WebpTransform transform(int kind, int width, int height) {
    if (kind == WebpTransform.GREEN) {
      return new WebpTransform(kind, 0, new int[0], width);
    }
    if (kind == WebpTransform.PALETTE) {
      int colours = in.read(8) + 1;
      int[] palette = picture(colours, 1, false);
      for (int i = 1; i < colours; i++) {
        palette[i] = WebpTransform.add(palette[i], palette[i - 1]);
      }
      return new WebpTransform(
          kind, colours > 16 ? 0 : colours > 4 ? 1 : colours > 2 ? 2 : 3, palette, width);
    }
    int bits = in.read(3) + 2;
    int[] small = picture(blocks(width, bits), blocks(height, bits), false);
    return new WebpTransform(kind, bits, small, width);
  }

  private static int blocks(int length, int bits) {
    return (length + (1 << bits) - 1) >> bits;
  }

  /**
   * Reads pixels as they are coded.
   *
   * @param outermost whether parts of it may have codes of their own
   */
  private int[] picture(int width, int height, boolean outermost) {
    int cacheBits = in.read(1) == 1 ? in.read(4) : 0;
    if (cacheBits > 11) {
      throw WebpCode.damaged();
    }
    int groupBits = 0;
    int[] groups = null;
    int count = 1;
    if (outermost && in.read(1) == 1) {
      groupBits = in.read(3) + 2;
      groups = picture(blocks(width, groupBits), blocks(height, groupBits), false);
      count = 1 + Arrays.stream(groups).map(group -> (group >> 8) & 0xFFFF).max().orElse(0);
    }
    if (count > MOST_GROUPS) {
      throw ImageRejectedException.tooLarge("The WebP file takes more memory than is allowed.");
    }
    int cacheSize = cacheBits == 0 ? 0 : 1 << cacheBits;
    WebpCode[][] codes = new WebpCode[count][];
    for (int i = 0; i < count; i++) {
      codes[i] =
          new WebpCode[] {
            WebpCode.read(in, LITERALS + LENGTHS + cacheSize),
            WebpCode.read(in, LITERALS),
            WebpCode.read(in, LITERALS),
            WebpCode.read(in, LITERALS),
            WebpCode.read(in, DISTANCES)
          };
    }
    int[] argb = new int[width * height];
    int[] cache = new int[cacheSize];
    int tiles = blocks(width, groupBits);
    int at = 0;
    while (at < argb.length) {
      WebpCode[] code =
          groups == null
              ? codes[0]
              : codes[
                  (groups[((at / width) >> groupBits) * tiles + ((at % width) >> groupBits)] >> 8)
                      & 0xFFFF];
      int symbol = code[0].next(in);
      int from = at;
      if (symbol < LITERALS) {
        int red = code[1].next(in);
        int blue = code[2].next(in);
        argb[at++] = code[3].next(in) << 24 | red << 16 | symbol << 8 | blue;
      } else if (symbol < LITERALS + LENGTHS) {
        int length = prefixed(symbol - LITERALS);
        int distance = distance(prefixed(code[4].next(in)), width);
        if (distance > at || length > argb.length - at) {
          throw WebpCode.damaged();
        }
        for (int end = at + length; at < end; at++) {
          argb[at] = argb[at - distance];
        }
      } else {
        argb[at++] = cache[symbol - LITERALS - LENGTHS];
      }
      for (int i = from; cacheBits > 0 && i < at; i++) {
        cache[(argb[i] * 0x1E35A7BD) >>> (32 - cacheBits)] = argb[i];
      }
    }
    return argb;
  }

  private int prefixed(int symbol) {
    if (symbol < 4) {
      return symbol + 1;
    }
    int extra = (symbol - 2) >> 1;
    return ((2 + (symbol & 1)) << extra) + in.read(extra) + 1;
  }

  private static int distance(int code, int width) {
    if (code > NEARBY.length) {
      return code - NEARBY.length;
    }
    int nearby = NEARBY[code - 1];
    return Math.max(1, (nearby >> 4) * width + 8 - (nearby & 15));
  }
}
