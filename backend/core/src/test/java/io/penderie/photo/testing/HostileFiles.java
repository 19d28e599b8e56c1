package io.penderie.photo.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Files that want to be refused, or to cost more than they are worth. Each names the reason that is
 * expected of {@code ImageRejectedException}; all are made without holding what they unpack to.
 */
public final class HostileFiles {

  private HostileFiles() {}

  /** No byte at all: EMPTY. */
  public static byte[] empty() {
    return new byte[0];
  }

  /** The eight bytes that begin a PNG and nothing else: DAMAGED. */
  public static byte[] onlyPngSignature() {
    return new PngBuilder().unfinished();
  }

  /** A PNG without its last third: DAMAGED. */
  public static byte[] truncatedPng() {
    byte[] png = Pictures.file(Pictures.scene(64, 48), "png");
    return Arrays.copyOf(png, png.length * 2 / 3);
  }

  /** A PNG whose chunks are whole but whose packed pixels stop half way: DAMAGED. */
  public static byte[] pngWithTooFewPixels() {
    return new PngBuilder()
        .header(28, 28, 8, PngBuilder.GRAY)
        .rows(new byte[28], new byte[28], new byte[28])
        .end();
  }

  /** A JPEG without its last third: DAMAGED. */
  public static byte[] truncatedJpeg() {
    byte[] jpeg = PictureFiles.jpeg();
    return Arrays.copyOf(jpeg, jpeg.length * 2 / 3);
  }

  /** The same with an end marker put behind the cut: DAMAGED. */
  public static byte[] truncatedJpegWithEnd() {
    byte[] cut = truncatedJpeg();
    return PictureFiles.insert(cut, cut.length, new byte[] {(byte) 0xFF, (byte) 0xD9});
  }

  /** A PNG with one bit of a checksum turned, the rest right: DAMAGED. */
  public static byte[] badCrc() {
    byte[] png = Pictures.file(Pictures.scene(64, 48), "png");
    png[png.length - 13] ^= 1; // the last byte of the CRC before IEND
    return png;
  }

  /** A PNG of 0 x 28 pixels: DAMAGED. */
  public static byte[] zeroWidth() {
    return new PngBuilder().header(0, 28, 8, PngBuilder.GRAY).zeros(28).end();
  }

  /** A PNG whose header claims 65,535 x 65,535 pixels: TOO_LARGE. */
  public static byte[] hugePngHeader() {
    return new PngBuilder().header(65_535, 65_535, 8, PngBuilder.RGB).zeros(1000).end();
  }

  /** A JPEG whose header claims 65,535 x 65,535 pixels: TOO_LARGE. */
  public static byte[] hugeJpegHeader() {
    byte[] jpeg = PictureFiles.jpeg();
    int at = frameHeader(jpeg);
    Arrays.fill(jpeg, at + 5, at + 9, (byte) 0xFF);
    return jpeg;
  }

  /** A PNG of 20,000 x 20,000 black pixels of one bit, really there, in 50 kB: TOO_LARGE. */
  public static byte[] pixelBombPng() {
    return new PngBuilder().header(20_000, 20_000, 1, PngBuilder.GRAY).zeros(2_501L * 20_000).end();
  }

  /** A PNG of 7,211 x 7,211 pixels, few enough, of eight bytes each, too many: TOO_LARGE. */
  public static byte[] pngOfDeepPixels() {
    return new PngBuilder().header(7_211, 7_211, 16, PngBuilder.RGB_ALPHA).zeros(1000).end();
  }

  /** A GIF whose logical screen is 1 x 1 and whose frame claims 65,535 x 65,535: TOO_LARGE. */
  public static byte[] pixelBombGif() {
    byte[] gif = animatedGif(1);
    int frame = 13 + 6;
    Arrays.fill(gif, frame + 5, frame + 9, (byte) 0xFF);
    return gif;
  }

  /** A WebP that claims 16,384 x 16,384 pixels in 40 bytes: TOO_LARGE. */
  public static byte[] pixelBombWebp() {
    byte[] webp = PictureFiles.webpLossless();
    Arrays.fill(webp, 21, 24, (byte) 0xFF);
    webp[24] |= 0x0F;
    return webp;
  }

  /**
   * A lossless WebP of 4,096 x 4,096 pixels that asks for the same transform 100,000 times, each of
   * which takes a decoder over the whole picture: DAMAGED.
   */
  public static byte[] webpOfManyTransforms() {
    BitSet bits = new BitSet();
    for (int i = 0; i < 100_000; i++) {
      bits.set(3 * i); // another transform follows
      bits.set(3 * i + 2); // type 2: subtract green
    }
    return losslessWebp(4096, bits);
  }

  /**
   * A lossless WebP of 16 x 16 pixels that says to belong to group 65,535 of prefix codes, which
   * makes a decoder prepare as many: TOO_LARGE.
   */
  public static byte[] webpOfManyGroups() {
    BitSet bits = new BitSet();
    bits.set(2); // no transform, no cache, but a picture of groups
    bits.set(7); // its green code is simple,
    bits.set(9, 18); // one symbol of eight bits: 255
    bits.set(18); // red: the same
    bits.set(20, 29);
    bits.set(29); // blue, alpha and distance: simple, one symbol of one bit: 0
    bits.set(33);
    bits.set(37);
    return losslessWebp(16, bits);
  }

  /** A WebP without its last third: DAMAGED. */
  public static byte[] truncatedWebp() {
    byte[] webp = PictureFiles.webpLossless();
    return Arrays.copyOf(webp, webp.length * 2 / 3);
  }

  /** A BMP of 2,147,483,647 x 2,147,483,647 pixels, by its header: TOO_LARGE. */
  public static byte[] hugeBmpHeader() {
    byte[] bmp = Pictures.file(Pictures.scene(16, 16), "bmp");
    ByteBuffer.wrap(bmp)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(18, Integer.MAX_VALUE)
        .putInt(22, Integer.MAX_VALUE);
    return bmp;
  }

  /** A progressive JPEG that makes a decoder go over it 5,000 times: TOO_LARGE. */
  public static byte[] jpegOfManyScans() {
    byte[] jpeg = PictureFiles.jpegProgressive();
    int at = frameHeader(jpeg);
    ByteBuffer.wrap(jpeg).putShort(at + 5, (short) 5000).putShort(at + 7, (short) 5000);
    byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0, 0};
    ByteArrayOutputStream scans = new ByteArrayOutputStream();
    for (int i = 0; i < 5000; i++) {
      scans.writeBytes(scan);
    }
    return PictureFiles.insert(jpeg, segment(jpeg, 0xDA, 0xDA), scans.toByteArray());
  }

  /**
   * A valid GIF of so many frames, each 28 x 28 black pixels. Must cost what one frame costs and be
   * answered.
   */
  public static byte[] animatedGif(int frames) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("GIF89a".getBytes(US_ASCII));
    out.writeBytes(new byte[] {1, 0, 1, 0, (byte) 0x80, 0, 0});
    out.writeBytes(new byte[] {0, 0, 0, -1, -1, -1});
    byte[] frame = {0x2C, 0, 0, 0, 0, 28, 0, 28, 0, 0};
    byte[] pixels = blackLzw(28 * 28);
    for (int i = 0; i < frames; i++) {
      out.writeBytes(frame);
      out.writeBytes(pixels);
    }
    out.write(0x3B);
    return out.toByteArray();
  }

  /**
   * A small PNG with a text and a profile that unpack to 64 MiB each: valid, and cheap to answer.
   */
  public static byte[] textBombPng() {
    byte[] keyword = "Comment\0\0".getBytes(US_ASCII);
    byte[] text = PngBuilder.deflated(new byte[1 << 20], 64);
    return new PngBuilder()
        .header(28, 28, 8, PngBuilder.GRAY)
        .chunk("zTXt", PictureFiles.insert(keyword, keyword.length, text))
        .chunk("iCCP", PictureFiles.insert(keyword, keyword.length, text))
        .zeros(29 * 28)
        .end();
  }

  /** Plain text: UNSUPPORTED_FORMAT. */
  public static byte[] text() {
    return "BMaybe this is a picture, maybe not.\n".getBytes(US_ASCII);
  }

  /** The beginning of a PDF file: UNSUPPORTED_FORMAT. */
  public static byte[] pdf() {
    return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n".getBytes(US_ASCII);
  }

  /** An SVG drawing that names an outside file: UNSUPPORTED_FORMAT. */
  public static byte[] svg() {
    return """
        <?xml version="1.0"?>
        <!DOCTYPE svg [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
        <svg xmlns="http://www.w3.org/2000/svg" width="28" height="28"><text>&secret;</text></svg>
        """
        .getBytes(US_ASCII);
  }

  /** The beginning of an HTML page: UNSUPPORTED_FORMAT. */
  public static byte[] html() {
    return "<!doctype html><title>no picture</title>".getBytes(US_ASCII);
  }

  /** The beginning of a TIFF file: UNSUPPORTED_FORMAT. */
  public static byte[] tiff() {
    return Arrays.copyOf(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}, 100);
  }

  private static byte[] losslessWebp(int side, BitSet bits) {
    byte[] data = Arrays.copyOf(bits.toByteArray(), bits.length() / 16 * 2 + 101);
    return ByteBuffer.allocate(25 + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(US_ASCII))
        .putInt(17 + data.length)
        .put("WEBPVP8L".getBytes(US_ASCII))
        .putInt(5 + data.length)
        .put((byte) 0x2F)
        .putInt((side - 1) | ((side - 1) << 14))
        .put(data)
        .array();
  }

  /** Where a JPEG's frame header (SOF0 or SOF2) begins. */
  private static int frameHeader(byte[] jpeg) {
    return segment(jpeg, 0xC0, 0xC2);
  }

  /** Where the first segment of either code begins. */
  private static int segment(byte[] jpeg, int code, int another) {
    int at = 2;
    while (jpeg[at + 1] != (byte) code && jpeg[at + 1] != (byte) another) {
      at += 2 + (((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF));
    }
    return at;
  }

  /**
   * The LZW data of so many pixels of colour 0, each led by a clear code so that codes stay short.
   */
  private static byte[] blackLzw(int pixels) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    int[] codes = new int[2 * pixels + 1];
    for (int i = 0; i < pixels; i++) {
      codes[2 * i] = 4; // clear; then colour 0
    }
    codes[2 * pixels] = 5; // end
    for (int code : codes) {
      held |= code << bits;
      bits += 3;
      while (bits >= 8) {
        packed.write(held);
        held >>>= 8;
        bits -= 8;
      }
    }
    packed.write(held);
    byte[] data = packed.toByteArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(2);
    for (int at = 0; at < data.length; at += 255) {
      int length = Math.min(255, data.length - at);
      out.write(length);
      out.write(data, at, length);
    }
    out.write(0);
    return out.toByteArray();
  }
}
