package io.penderie.photo.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Screens BMP files (the BITMAPCOREHEADER, BITMAPINFOHEADER, BITMAPV4HEADER and BITMAPV5HEADER
 * structures of Windows GDI).
 *
 * <p>The JDK's decoder sets memory aside by what the header says of lengths and colours, and hands
 * embedded JPEG and PNG pictures to whichever plug-in comes first. So the lengths are replaced by
 * what is really there, embedded pictures are refused, and colour profiles are cut off.
 */
final class BmpScreener {

  private static final int INFO = 14;
  private static final int CORE_LENGTH = 12;
  private static final int RLE8 = 1;
  private static final int RLE4 = 2;
  private static final int BITFIELDS = 3;
  private static final int SRGB = 0x73524742;

  private BmpScreener() {}

  static ScreenedFile screen(byte[] file, ImageLimits limits) {
    ByteCursor in = new ByteCursor(file, 10);
    long pixelsAt = in.u32LittleEndian();
    long headerLength = in.u32LittleEndian();
    if (headerLength == CORE_LENGTH) {
      int width = in.u16LittleEndian();
      int height = in.u16LittleEndian();
      in.skip(2);
      int depth = in.u16LittleEndian();
      limits.checkSize(width, height);
      checkDepth(depth);
      checkPixels(file, pixelsAt, rowBytes(width, depth) * height);
      byte[] core = file.clone();
      patch(core);
      return ScreenedFile.of(core, null, null);
    }
    if (headerLength != 40 && headerLength != 108 && headerLength != 124) {
      throw ImageRejectedException.unsupported("This rare kind of BMP file is not read.");
    }
    new ByteCursor(file, INFO).skip(headerLength);
    long width = (int) in.u32LittleEndian();
    long height = Math.abs((long) (int) in.u32LittleEndian()); // negative: rows from the top down
    in.skip(2);
    int depth = in.u16LittleEndian();
    long compression = in.u32LittleEndian();
    limits.checkSize(width, height);
    checkDepth(depth);
    if (compression > BITFIELDS) {
      throw ImageRejectedException.unsupported("BMP files with an embedded picture are not read.");
    }
    boolean runLengths = compression == RLE8 || compression == RLE4;
    checkPixels(file, pixelsAt, runLengths ? 1 : rowBytes(width, depth) * height);
    byte[] out = file.clone();
    ByteBuffer patched = patch(out);
    patched.putInt(INFO + 20, file.length - (int) pixelsAt);
    int colours = patched.getInt(INFO + 32);
    if (depth > 8 || colours < 0 || colours > 1 << depth) {
      patched.putInt(INFO + 32, 0); // 0: as many as the depth allows
    }
    if (headerLength >= 108) {
      patched.putInt(INFO + 56, SRGB);
    }
    if (headerLength == 124) {
      patched.putLong(INFO + 112, 0); // the profile's place and length
    }
    return ScreenedFile.of(out, null, null);
  }

  /** Writes the true length into the file's header. */
  private static ByteBuffer patch(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(2, file.length);
  }

  private static void checkDepth(int depth) {
    if (depth != 1 && depth != 4 && depth != 8 && depth != 16 && depth != 24 && depth != 32) {
      throw ImageRejectedException.damaged("The BMP file is damaged: its colour depth is wrong.");
    }
  }

  private static long rowBytes(long width, int depth) {
    return (width * depth + 31) / 32 * 4;
  }

  private static void checkPixels(byte[] file, long pixelsAt, long needed) {
    if (pixelsAt < INFO || pixelsAt + needed > file.length) {
      throw ImageRejectedException.truncated();
    }
  }
}
