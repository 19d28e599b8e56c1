package io.penderie.photo.file;

import io.penderie.photo.file.ScreenedFile.Details;
import io.penderie.photo.file.ScreenedFile.Inks;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Screens PNG files (PNG specification, third edition, sections 5 and 11).
 *
 * <p>Checks every chunk's CRC, which the JDK's decoder does not: a chunk that may be left out is,
 * where its CRC is wrong, and any other one makes the file damaged. Keeps IHDR, PLTE, tRNS and the
 * pixels, joined into one IDAT chunk; text, which may be small and unpack to gigabytes, stays
 * behind, and of a profile a bounded part is unpacked. What the pixels unpack to is bounded too,
 * for unpacking and taking their filters off is nearly all of the work. A file that ends early is
 * whole if its pixels are, which the decoder says. What follows IEND is not looked at.
 */
final class PngScreener {

  private static final int SIGNATURE_LENGTH = 8;
  private static final int IHDR_LENGTH = 13;
  private static final int PALETTE = 3;

  /**
   * Bytes of pixels for each pixel of the limit: RGB with opacity at the limit, 16 bits at half.
   */
  private static final int UNPACKED_BYTES = 4;

  /** How many channels a colour type has: gray, none, RGB, palette, gray and RGB with opacity. */
  private static final int[] CHANNELS = {1, 0, 3, 1, 2, 0, 4};

  private final byte[] file;
  private final ImageLimits limits;
  private final ByteCursor in;
  private final ByteArrayOutputStream pixels;

  /** The chunks that lie before the pixels and count; the last one of each kind. */
  private final Map<String, byte[]> chunks = new HashMap<>();

  private PngScreener(byte[] file, ImageLimits limits) {
    this.file = file;
    this.limits = limits;
    this.in = new ByteCursor(file, SIGNATURE_LENGTH);
    this.pixels = new ByteArrayOutputStream(file.length);
  }

  static ScreenedFile screen(byte[] file, ImageLimits limits) {
    return new PngScreener(file, limits).screen();
  }

  private ScreenedFile screen() {
    boolean cut = false;
    String type = "";
    while (!type.equals("IEND") && !cut) {
      cut = pixels.size() > 0 && in.remaining() < 12;
      if (!cut) {
        long length = in.u32BigEndian();
        int start = in.position();
        type = new String(in.take(4), StandardCharsets.ISO_8859_1);
        cut = length > in.remaining() - 4 && (type.equals("IDAT") || pixels.size() > 0);
        byte[] data = in.take(cut ? Math.min(length, in.remaining()) : length);
        if (cut || in.u32BigEndian() == crc(file, start, in.position() - 4 - start)) {
          chunk(type, data);
        } else if (!mayBeLeftOut(type)) {
          throw ImageRejectedException.damaged(
              "The PNG file is damaged: a checksum does not match.");
        }
      }
    }
    return ScreenedFile.of(write(), details(cut));
  }

  private void chunk(String type, byte[] data) {
    byte[] header = chunks.get("IHDR");
    if (header == null && !type.equals("IHDR")) {
      throw ImageRejectedException.damaged("The PNG file does not begin with its header.");
    }
    switch (type) {
      case "IHDR" -> {
        if (header != null || data.length != IHDR_LENGTH) {
          throw ImageRejectedException.damaged("The PNG file has a wrong header.");
        }
        ByteCursor size = new ByteCursor(data, 0);
        long width = size.u32BigEndian();
        long height = size.u32BigEndian();
        limits.checkSize(width, height);
        checkWork(width, height, data[8], data[9]);
        chunks.put(type, data);
      }
      case "PLTE", "tRNS", "eXIf", "iCCP", "sRGB", "gAMA", "cHRM" -> {
        if (pixels.size() == 0) {
          chunks.put(type, data);
        }
      }
      case "IDAT" -> pixels.writeBytes(data);
      default -> {
        if (!type.equals("IEND") && !mayBeLeftOut(type)) {
          throw ImageRejectedException.damaged("The PNG file has a part of an unknown kind.");
        }
      }
    }
  }

  /** What is no colour type or depth, the decoder refuses. */
  private void checkWork(long width, long height, int depth, int colourType) {
    boolean known = colourType >= 0 && colourType < CHANNELS.length;
    long rowBytes = width * (known ? CHANNELS[colourType] : 0) * depth / 8;
    if (rowBytes * height > UNPACKED_BYTES * limits.maxPixels()) {
      throw ImageRejectedException.tooLarge(
          "The PNG file takes more work than is allowed; save it with 8 bits a channel.");
    }
  }

  /** A lower-case first letter marks a chunk that a decoder may leave out. */
  private static boolean mayBeLeftOut(String type) {
    return Character.isLowerCase(type.charAt(0));
  }

  /** A profile counts before sRGB, and that before gamma, as in browsers. */
  private Details details(boolean cut) {
    byte[] profile = chunks.containsKey("iCCP") ? PngProfile.of(chunks.get("iCCP")) : null;
    boolean gray = (chunks.get("IHDR")[9] & 2) == 0;
    PngGamma gamma =
        profile != null || chunks.containsKey("sRGB")
            ? null
            : PngGamma.of(chunks.get("gAMA"), chunks.get("cHRM"), gray);
    return new Details(chunks.get("eXIf"), profile, gamma, Inks.NONE, null, null, cut);
  }

  private byte[] write() {
    byte[] header = chunks.get("IHDR");
    ByteArrayOutputStream out = new ByteArrayOutputStream(pixels.size() + 2048);
    out.write(file, 0, SIGNATURE_LENGTH);
    write(out, "IHDR", header);
    byte[] palette = chunks.get("PLTE");
    if (palette != null) {
      write(out, "PLTE", header[9] == PALETTE ? filled(palette, header[8]) : palette);
    }
    byte[] transparency = chunks.get("tRNS");
    if (transparency != null) {
      write(out, "tRNS", transparency);
    }
    write(out, "IDAT", pixels.toByteArray());
    write(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** The palette with as many colours as there are indices: the last one for what it lacks. */
  private static byte[] filled(byte[] palette, int depth) {
    if (depth < 1 || depth > 8 || palette.length < 3) {
      return palette;
    }
    byte[] filled = Arrays.copyOf(palette, 3 << depth);
    for (int i = palette.length / 3 * 3; i < filled.length; i++) {
      filled[i] = filled[i - 3];
    }
    return filled;
  }

  private static void write(ByteArrayOutputStream out, String type, byte[] data) {
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
