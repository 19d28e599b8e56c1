package io.penderie.photo.file;

import io.penderie.photo.file.ScreenedFile.Details;
import io.penderie.photo.file.ScreenedFile.Inks;
import java.util.Arrays;

/**
 * Reads BMP files (the BITMAPCOREHEADER, BITMAPINFOHEADER, BITMAPV4HEADER and BITMAPV5HEADER
 * structures of Windows GDI, the two between them that have masks alone, and OS/2's
 * BITMAPINFOHEADER2, which may be cut off behind any field).
 *
 * <p>The JDK's decoder is not asked: it knows three of these headers, sets memory aside by what
 * they say of lengths and colours, and hands embedded JPEG and PNG pictures to whichever plug-in
 * comes first; those are refused here.
 */
final class BmpScreener {

  private static final int FILE_HEADER = 14;
  private static final int CORE_LENGTH = 12;
  private static final int INFO_LENGTH = 40;
  private static final int WITH_MASKS = 52;
  private static final int WITH_ALPHA_MASK = 56;
  private static final int OS2_LENGTH = 64;
  private static final int V4_LENGTH = 108;
  private static final int V5_LENGTH = 124;
  private static final int EMBEDDED_PROFILE = 0x4D424544;

  private static final int BLACK = 0xFF000000;

  private static final int RGB = 0;
  private static final int RLE8 = 1;
  private static final int RLE4 = 2;
  private static final int MASKS = 3;
  private static final int ALPHA_MASKS = 6;

  private final byte[] file;
  private final int headerLength;
  private final int width;
  private final int height;
  private final boolean topDown;
  private final int depth;
  private final int compression;
  private final int[] masks;
  private final int[] palette;
  private final int pixelsAt;

  private BmpScreener(byte[] file, ImageLimits limits) {
    this.file = file;
    ByteCursor in = new ByteCursor(file, 10);
    long offset = in.u32LittleEndian();
    long length = in.u32LittleEndian();
    boolean core = length == CORE_LENGTH;
    if (!core && (length < 16 || length > V5_LENGTH)) {
      throw ImageRejectedException.damaged("The BMP file is damaged: its header is wrong.");
    }
    headerLength = (int) length;
    ByteCursor header = new ByteCursor(header(), 0);
    long across = core ? header.u16LittleEndian() : (int) header.u32LittleEndian();
    long down = core ? header.u16LittleEndian() : (int) header.u32LittleEndian();
    topDown = down < 0;
    limits.checkSize(across, Math.abs(down));
    width = (int) across;
    height = (int) Math.abs(down);
    header.skip(2);
    depth = header.u16LittleEndian();
    if (!Arrays.asList(1, 2, 4, 8, 16, 24, 32).contains(depth)) {
      throw ImageRejectedException.damaged("The BMP file is damaged: its colour depth is wrong.");
    }
    compression = core ? RGB : (int) header.u32LittleEndian();
    checkCompression();
    header.skip(core ? 0 : 12);
    long colours = core ? 0 : header.u32LittleEndian();
    ByteCursor tables = new ByteCursor(file, FILE_HEADER + headerLength);
    masks = masks(tables);
    palette = palette(tables, colours, core ? 3 : 4, offset);
    if (offset > file.length) {
      throw ImageRejectedException.truncated();
    }
    pixelsAt = offset == 0 ? tables.position() : (int) offset;
  }

  static ScreenedFile screen(byte[] file, ImageLimits limits) {
    BmpScreener bmp = new BmpScreener(file, limits);
    boolean runs = bmp.compression == RLE8 || bmp.compression == RLE4;
    return new ScreenedFile(
        null,
        runs ? bmp.runs() : bmp.rows(),
        new Details(null, bmp.profile(), null, Inks.NONE, null, null, false));
  }

  /** Fields that a short header lacks are zero. */
  private byte[] header() {
    byte[] header = new ByteCursor(file, FILE_HEADER).take(headerLength);
    return Arrays.copyOfRange(header, 4, V5_LENGTH);
  }

  private void checkCompression() {
    boolean right =
        switch (compression) {
          case RGB -> true;
          case RLE8 -> depth == 8 && !topDown;
          case RLE4 -> depth == 4 && !topDown;
          case MASKS, ALPHA_MASKS -> headerLength != OS2_LENGTH && (depth == 16 || depth == 32);
          default -> false;
        };
    if (!right) {
      throw ImageRejectedException.unsupported(
          "BMP files that are packed in a rare way, or with an embedded picture, are not read.");
    }
  }

  /** Of red, green, blue and opacity; none where there are no masks in pixels of this depth. */
  private int[] masks(ByteCursor tables) {
    if (compression == RGB && depth == 16) {
      return new int[] {0x7C00, 0x3E0, 0x1F, 0};
    }
    if (compression == RGB) {
      boolean withAlpha = depth == 32 && headerLength >= V4_LENGTH;
      ByteCursor in = new ByteCursor(header(), WITH_MASKS - 4);
      return new int[] {0xFF0000, 0xFF00, 0xFF, withAlpha ? (int) in.u32LittleEndian() : 0};
    }
    if (compression == RLE8 || compression == RLE4) {
      return new int[4];
    }
    boolean inside = headerLength >= WITH_MASKS;
    ByteCursor in = inside ? new ByteCursor(file, FILE_HEADER + INFO_LENGTH) : tables;
    int[] masks = new int[4];
    boolean withAlpha = inside ? headerLength >= WITH_ALPHA_MASK : compression == ALPHA_MASKS;
    for (int i = 0; i < (withAlpha ? 4 : 3); i++) {
      masks[i] = (int) in.u32LittleEndian();
    }
    return masks;
  }

  /** As many colours as the depth allows, black where the file has none. */
  private int[] palette(ByteCursor tables, long colours, int bytes, long pixels) {
    int[] palette = new int[depth > 8 ? 0 : 1 << depth];
    Arrays.fill(palette, BLACK);
    long there = colours == 0 ? palette.length : Math.min(colours, palette.length);
    if (pixels > tables.position()) {
      there = Math.min(there, (pixels - tables.position()) / bytes);
    }
    for (int i = 0; i < there; i++) {
      palette[i] |= tables.u24LittleEndian();
      tables.skip(bytes - 3);
    }
    return palette;
  }

  private byte[] profile() {
    ByteCursor in = new ByteCursor(header(), 56 - 4);
    if (headerLength != V5_LENGTH || in.u32LittleEndian() != EMBEDDED_PROFILE) {
      return null;
    }
    in.skip(52);
    long start = FILE_HEADER + in.u32LittleEndian();
    long end = start + in.u32LittleEndian();
    return end > file.length ? null : Arrays.copyOfRange(file, (int) start, (int) end);
  }

  private ArgbRows rows() {
    long rowBits = (long) width * depth;
    int rowBytes = (int) ((rowBits + 31) / 32 * 4);
    // The last row's filling may be missing.
    if (pixelsAt + (height - 1L) * rowBytes + (rowBits + 7) / 8 > file.length) {
      throw ImageRejectedException.truncated();
    }
    boolean opaque = masks[3] == 0;
    BmpMask[] parts = Arrays.stream(masks).mapToObj(BmpMask::new).toArray(BmpMask[]::new);
    return new ArgbRows(
        width,
        height,
        (y, argb) -> {
          int start = pixelsAt + (topDown ? y : height - 1 - y) * rowBytes;
          for (int x = 0; x < argb.length; x++) {
            if (depth <= 8) {
              int bit = x * depth;
              int index = file[start + bit / 8] >> (8 - depth - bit % 8);
              argb[x] = palette[index & (palette.length - 1)];
            } else {
              int value = value(start + x * (depth / 8));
              argb[x] =
                  parts[0].of(value) << 16
                      | parts[1].of(value) << 8
                      | parts[2].of(value)
                      | (opaque ? 255 : parts[3].of(value)) << 24;
            }
          }
        });
  }

  /** The bytes of a pixel, of which there are two to four. */
  private int value(int at) {
    int value = (file[at] & 0xFF) | (file[at + 1] & 0xFF) << 8;
    if (depth > 16) {
      value |= (file[at + 2] & 0xFF) << 16;
    }
    return depth == 32 ? value | file[at + 3] << 24 : value;
  }

  private ArgbRows runs() {
    BmpRuns runs = new BmpRuns(width, height, depth);
    runs.read(new ByteCursor(file, pixelsAt));
    return new ArgbRows(
        width,
        height,
        (y, argb) -> {
          for (int x = 0; x < argb.length; x++) {
            int index = runs.index(x, height - 1 - y);
            argb[x] = index < 0 ? BLACK : palette[index & (palette.length - 1)];
          }
        });
  }
}
