package io.penderie.photo.file;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Reads GIF files (GIF89a specification, appendix D of the grammar: one data stream).
 *
 * <p>The picture is the first frame where it lies on the logical screen, which is transparent
 * around it and grows where the frame reaches beyond it: what browsers show. Reading stops behind
 * that frame, so an animation costs no more. Comments and applications' data stay behind.
 *
 * <p>The JDK's decoder is not asked: it takes a first block of fewer than four bytes for four, and
 * zeros for pixels that are missing.
 */
final class GifScreener {

  private static final int VERSION_LENGTH = 6;
  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int FRAME = 0x2C;

  private final ByteCursor in;
  private final ImageLimits limits;
  private int transparent = -1;

  private GifScreener(byte[] file, ImageLimits limits) {
    this.in = new ByteCursor(file, VERSION_LENGTH);
    this.limits = limits;
  }

  static ScreenedFile screen(byte[] file, ImageLimits limits) {
    return ScreenedFile.of(new GifScreener(file, limits).rows());
  }

  private ArgbRows rows() {
    int width = in.u16LittleEndian();
    int height = in.u16LittleEndian();
    int flags = in.u8();
    in.skip(2);
    byte[] palette = in.take(paletteLength(flags));
    int introducer = in.u8();
    while (introducer == EXTENSION) {
      extension();
      introducer = in.u8();
    }
    if (introducer != FRAME) {
      throw ImageRejectedException.damaged("The GIF file holds no picture.");
    }
    return frame(width, height, palette);
  }

  private void extension() {
    int label = in.u8();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    blocks(data);
    byte[] control = data.toByteArray();
    if (label == GRAPHIC_CONTROL && control.length == 4) {
      transparent = (control[0] & 1) == 1 ? control[3] & 0xFF : -1;
    }
  }

  private ArgbRows frame(int screenWidth, int screenHeight, byte[] common) {
    int left = in.u16LittleEndian();
    int top = in.u16LittleEndian();
    int width = in.u16LittleEndian();
    int height = in.u16LittleEndian();
    int flags = in.u8();
    limits.checkSize(width, height);
    int wide = Math.max(screenWidth, left + width);
    int high = Math.max(screenHeight, top + height);
    limits.checkSize(wide, high);
    limits.memory().take((long) width * height);
    byte[] own = in.take(paletteLength(flags));
    int[] colours = colours(own.length > 0 ? own : common);
    int codeSize = in.u8();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    boolean whole = blocks(data);
    byte[] pixels = new byte[width * height];
    int given = GifCodes.unpack(data.toByteArray(), codeSize, pixels);
    if (given == 0) {
      throw ImageRejectedException.damaged("The GIF file holds no picture.");
    }
    if (given < pixels.length && !whole) {
      throw ImageRejectedException.truncated();
    }
    int[] stored = rowOrder(height, (flags & 0x40) != 0);
    return new ArgbRows(
            width,
            height,
            (y, argb) -> {
              int start = stored[y] * width;
              for (int x = 0; x < width; x++) {
                argb[x] = start + x < given ? colours[pixels[start + x] & 0xFF] : 0;
              }
            })
        .on(wide, high, left, top);
  }

  /** Indices without a colour are black, as is everything without any palette. */
  private int[] colours(byte[] palette) {
    int[] colours = new int[256];
    Arrays.fill(colours, 0xFF000000);
    for (int i = 0; i < palette.length; i++) {
      colours[i / 3] |= (palette[i] & 0xFF) << (16 - 8 * (i % 3));
    }
    if (transparent >= 0) {
      colours[transparent] = 0;
    }
    return colours;
  }

  /** Where each row of the picture is in the file: interlaced ones come in four passes. */
  private static int[] rowOrder(int height, boolean interlaced) {
    int[] order = new int[height];
    int stored = 0;
    int[][] passes =
        interlaced ? new int[][] {{0, 8}, {4, 8}, {2, 4}, {1, 2}} : new int[][] {{0, 1}};
    for (int[] pass : passes) {
      for (int y = pass[0]; y < height; y += pass[1]) {
        order[y] = stored++;
      }
    }
    return order;
  }

  private static int paletteLength(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  /**
   * Joins a run of blocks, each led by its length.
   *
   * @return whether the empty one that ends it is there; without it the file was cut short
   */
  private boolean blocks(ByteArrayOutputStream joined) {
    while (in.remaining() > 0) {
      int length = in.u8();
      if (length == 0) {
        return true;
      }
      joined.writeBytes(in.take(Math.min(length, in.remaining())));
    }
    return false;
  }
}
