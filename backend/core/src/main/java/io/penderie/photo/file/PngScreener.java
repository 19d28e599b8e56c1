package io.penderie.photo.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Screens PNG files (PNG specification, third edition, sections 5 and 11).
 *
 * <p>Checks every chunk's CRC, which the JDK's decoder does not, and that the file ends with IEND.
 * Keeps IHDR, PLTE, tRNS and the pixels, joined into one IDAT chunk; text, which may be small and
 * unpack to gigabytes, stays behind, and of a profile a bounded part is unpacked. What follows IEND
 * is not looked at.
 */
final class PngScreener {

  private static final int SIGNATURE_LENGTH = 8;
  private static final int IHDR_LENGTH = 13;

  private PngScreener() {}

  static ScreenedFile screen(byte[] file, ImageLimits limits) {
    ByteCursor in = new ByteCursor(file, SIGNATURE_LENGTH);
    byte[] header = null;
    byte[] palette = null;
    byte[] transparency = null;
    byte[] exif = null;
    byte[] profile = null;
    ByteArrayOutputStream pixels = new ByteArrayOutputStream(file.length);
    while (true) {
      long length = in.u32BigEndian();
      int start = in.position();
      String type = new String(in.take(4), StandardCharsets.ISO_8859_1);
      byte[] data = in.take(length);
      if (in.u32BigEndian() != crc(file, start, in.position() - 4 - start)) {
        throw ImageRejectedException.damaged("The PNG file is damaged: a checksum does not match.");
      }
      if (header == null && !type.equals("IHDR")) {
        throw ImageRejectedException.damaged("The PNG file does not begin with its header.");
      }
      switch (type) {
        case "IHDR" -> {
          if (header != null || length != IHDR_LENGTH) {
            throw ImageRejectedException.damaged("The PNG file has a wrong header.");
          }
          ByteCursor size = new ByteCursor(data, 0);
          limits.checkSize(size.u32BigEndian(), size.u32BigEndian());
          header = data;
        }
        case "PLTE" -> palette = data;
        case "tRNS" -> transparency = data;
        case "IDAT" -> pixels.writeBytes(data);
        case "eXIf" -> exif = data;
        case "iCCP" -> profile = PngProfile.of(data);
        case "IEND" -> {
          return ScreenedFile.of(write(file, header, palette, transparency, pixels), exif, profile);
        }
        default -> {
          // A lower-case first letter marks a chunk that a decoder may leave out.
          if (!Character.isLowerCase(type.charAt(0))) {
            throw ImageRejectedException.damaged("The PNG file has a part of an unknown kind.");
          }
        }
      }
    }
  }

  private static byte[] write(
      byte[] file, byte[] header, byte[] palette, byte[] transparency, ByteArrayOutputStream idat) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(idat.size() + 2048);
    out.write(file, 0, SIGNATURE_LENGTH);
    chunk(out, "IHDR", header);
    if (palette != null) {
      chunk(out, "PLTE", palette);
    }
    if (transparency != null) {
      chunk(out, "tRNS", transparency);
    }
    chunk(out, "IDAT", idat.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    CRC32 crc = new CRC32();
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static long crc(byte[] bytes, int offset, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, offset, length);
    return crc.getValue();
  }
}
