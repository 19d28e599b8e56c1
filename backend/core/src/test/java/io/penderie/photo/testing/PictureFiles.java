package io.penderie.photo.testing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;

/** Image files that are odd but valid: each must be answered like any other picture. */
public final class PictureFiles {

  private PictureFiles() {}

  /** PNG, gray, 16 bits: value {@code 257 * v + noise} for each byte v, high byte rounding to v. */
  public static byte[] png16Gray(int width, int height, byte[] pixels) {
    byte[][] rows = new byte[height][width * 2];
    for (int i = 0; i < pixels.length; i++) {
      int value = (pixels[i] & 0xFF) * 257 + (pixels[i] == -1 ? 0 : 100);
      rows[i / width][i % width * 2] = (byte) (value >> 8);
      rows[i / width][i % width * 2 + 1] = (byte) value;
    }
    return new PngBuilder().header(width, height, 16, PngBuilder.GRAY).rows(rows).end();
  }

  /** PNG, gray with alpha: these values, these opacities. */
  public static byte[] pngGrayAlpha(int width, int height, byte[] pixels, byte[] alpha) {
    byte[][] rows = new byte[height][width * 2];
    for (int i = 0; i < pixels.length; i++) {
      rows[i / width][i % width * 2] = pixels[i];
      rows[i / width][i % width * 2 + 1] = alpha[i];
    }
    return new PngBuilder().header(width, height, 8, PngBuilder.GRAY_ALPHA).rows(rows).end();
  }

  /** PNG, gray, where one value is declared transparent (tRNS). */
  public static byte[] pngGrayTransparent(int width, int height, byte[] pixels, int transparent) {
    return new PngBuilder()
        .header(width, height, 8, PngBuilder.GRAY)
        .chunk("tRNS", new byte[] {0, (byte) transparent})
        .rows(rows(width, height, pixels))
        .end();
  }

  /** PNG, gray, with an EXIF chunk that gives its orientation, 1 to 8. */
  public static byte[] pngRotated(int width, int height, byte[] pixels, int orientation) {
    return new PngBuilder()
        .header(width, height, 8, PngBuilder.GRAY)
        .chunk("eXIf", exif(orientation))
        .rows(rows(width, height, pixels))
        .end();
  }

  /** PNG, palette of 256 grays in reverse order. */
  public static byte[] pngPalette(int width, int height, byte[] pixels) {
    return Pictures.file(Pictures.palette(width, height, pixels), "png");
  }

  /** PNG, interlaced. */
  public static byte[] pngInterlaced(int width, int height, byte[] pixels) {
    return Pictures.progressive(Pictures.gray(width, height, pixels), "png");
  }

  /** PNG of a single mid-gray pixel. */
  public static byte[] onePixel() {
    return Pictures.file(Pictures.gray(1, 1, new byte[] {100}), "png");
  }

  /** PNG, 1 pixel wide, 5,000 high: the upper half 0, the lower half 100. */
  public static byte[] needle() {
    byte[] pixels = new byte[5000];
    Arrays.fill(pixels, 2500, 5000, (byte) 100);
    return Pictures.file(Pictures.gray(1, 5000, pixels), "png");
  }

  /** JPEG, progressive, 64 x 48, RGB. */
  public static byte[] jpegProgressive() {
    return Pictures.progressive(Pictures.scene(64, 48), "jpeg");
  }

  /** JPEG, baseline, 64 x 48, RGB. */
  public static byte[] jpeg() {
    return Pictures.file(Pictures.scene(64, 48), "jpeg");
  }

  /** JPEG, gray, with an EXIF block that gives its orientation, 1 to 8. */
  public static byte[] jpegRotated(int width, int height, byte[] pixels, int orientation) {
    return withExif(Pictures.file(Pictures.gray(width, height, pixels), "jpeg"), exif(orientation));
  }

  /** A JPEG with this EXIF block, right or wrong, put behind its start. */
  public static byte[] withExif(byte[] jpeg, byte[] exif) {
    ByteBuffer segment = ByteBuffer.allocate(exif.length + 10);
    segment.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.length + 8));
    segment.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(exif);
    return insert(jpeg, 2, segment.array());
  }

  /** A JPEG with a colour profile in these pieces, put behind its start in this order. */
  public static byte[] withProfile(byte[] jpeg, byte[]... pieces) {
    byte[] file = jpeg;
    for (int i = pieces.length; i > 0; i--) {
      byte[] piece = pieces[i - 1];
      ByteBuffer segment = ByteBuffer.allocate(piece.length + 18);
      segment.put((byte) 0xFF).put((byte) 0xE2).putShort((short) (piece.length + 16));
      segment.put("ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1));
      segment.put((byte) i).put((byte) pieces.length).put(piece);
      file = insert(file, 2, segment.array());
    }
    return file;
  }

  /** PNG, RGB, with a colour profile. */
  public static byte[] pngWithProfile(int width, int height, byte[][] rows, byte[] profile) {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.writeBytes(new byte[] {'n', 'a', 'm', 'e', 0, 0});
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(chunk)) {
      deflater.write(profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PngBuilder()
        .header(width, height, 8, PngBuilder.RGB)
        .chunk("iCCP", chunk.toByteArray())
        .rows(rows)
        .end();
  }

  /** {@link #webpLossy()} with a colour profile of an even number of bytes. */
  public static byte[] webpWithProfile(byte[] profile) {
    byte[] webp = webpLossy();
    ByteBuffer chunk = ByteBuffer.allocate(profile.length + 8).order(ByteOrder.LITTLE_ENDIAN);
    chunk.put("ICCP".getBytes(StandardCharsets.ISO_8859_1)).putInt(profile.length).put(profile);
    byte[] file = insert(webp, 12, chunk.array());
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
    return file;
  }

  /** A JPEG that goes on behind its end, as phones append videos and depth maps. */
  public static byte[] jpegWithTrailingData() {
    byte[] jpeg = jpeg();
    byte[] tail = new byte[5000];
    Arrays.fill(tail, (byte) 0xFF);
    return insert(jpeg, jpeg.length, tail);
  }

  /**
   * JPEG for print, 16 x 16, every pixel these four stored values (255 is no ink).
   *
   * @param transform 0: they are cyan, magenta, yellow, black; 2: luma, two chroma, black
   */
  public static byte[] jpegInks(int transform, int first, int second, int third, int black) {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        raster.setPixel(x, y, new int[] {first, second, third, black});
      }
    }
    byte[] jpeg = Pictures.write(new IIOImage(raster, null, null), "jpeg", false);
    byte[] adobe = {
      (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform
    };
    return insert(jpeg, 2, adobe);
  }

  /** WebP, lossless, 4 x 3: values 0, 10, 20, ... 110. */
  public static byte[] webpLossless() {
    return decode(
        "UklGRjIAAABXRUJQVlA4TCYAAAAvA4AAAF8gFkx2588cwyiMwvwntgNBAIlCLLHMMsssk0b0PzDdAQ==");
  }

  /**
   * WebP, lossless with predictor and colour transform, 16 x 16: red 8 (x + y), green red + xy mod
   * 3, blue 255 - 3 x - 7 y.
   */
  public static byte[] webpTransformed() {
    return decode(
        "UklGRkoAAABXRUJQVlA4TD4AAAAvD8ADAAklAQKgKCIR/Y+ZRRQ++h9Q2jaStGy823/H97HDgyAgSej/5jD2"
            + "oLAX7yZtS/t8ktbSMdcpbft+BA==");
  }

  /** WebP, lossy, 16 x 16: left half RGB (200, 0, 0), right half black. */
  public static byte[] webpLossy() {
    return decode(
        "UklGRjgAAABXRUJQVlA4ICwAAABwAQCdASoQABAAAMASJaACdAFAAAD+/mRv//QBH/9ix//2LH//D4f//DpA"
            + "AA==");
  }

  /**
   * WebP, lossy and even gray, with uncompressed opacities: the left half opaque, the right one
   * transparent.
   *
   * @param side in pixels, below 3000
   */
  public static byte[] webpLossyAlpha(int side) {
    byte[] alpha = new byte[1 + side * side];
    for (int i = 0; i < side * side; i++) {
      alpha[1 + i] = (byte) (i % side < side / 2 ? 255 : 0);
    }
    // Nothing but zeros after the frame's header: no block differs from what is predicted.
    int blocks = (side + 15) / 16 * ((side + 15) / 16);
    int modes = 64 + 2 * blocks;
    byte[] frame = new byte[10 + modes + 64 + 4 * blocks];
    ByteBuffer.wrap(frame)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(1 << 4 | modes << 5 | 0x9D << 24)
        .putShort((short) 0x2A01)
        .putShort((short) side)
        .putShort((short) side);
    ByteBuffer file =
        ByteBuffer.allocate(28 + alpha.length % 2 + alpha.length + frame.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(file.capacity() - 8).put(ascii("WEBPALPH"));
    file.putInt(alpha.length).put(alpha).position(20 + alpha.length + alpha.length % 2);
    return file.put(ascii("VP8 ")).putInt(frame.length).put(frame).array();
  }

  /** WebP, lossy with an alpha channel, 16 x 16: left half opaque black, right half transparent. */
  public static byte[] webpLossyAlpha() {
    return decode(
        "UklGRlIAAABXRUJQVlA4WAoAAAAQAAAADwAADwAAQUxQSBIAAAABDzD/ERFCLJjMX7o7g4j+Ry5WUDggGgAA"
            + "ADABAJ0BKhAAEAAAwBIlpAADcAD+/u6qAAAA");
  }

  /** WebP, lossless with alpha, 16 x 16: left half opaque black, right half transparent. */
  public static byte[] webpLosslessAlpha() {
    return decode("UklGRiIAAABXRUJQVlA4TBYAAAAvD8ADEA8QEfMfQiyYzF+6O4OI/kcu");
  }

  /** The lossless WebP with an EXIF chunk, led by such a name, that gives its orientation. */
  public static byte[] webpRotated(int orientation, String name) {
    byte[] exif = insert(ascii(name), name.length(), exif(orientation));
    byte[] webp = webpLossless();
    return ByteBuffer.allocate(webp.length + 8 + exif.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(webp)
        .put(ascii("EXIF"))
        .putInt(exif.length)
        .put(exif)
        .putInt(4, webp.length + exif.length)
        .array();
  }

  /** WebP, an animation whose only frame is the given simple WebP, at an even place of a canvas. */
  public static byte[] webpAnimation(byte[] webp, int side, int left, int top) {
    byte[] picture = Arrays.copyOfRange(webp, 12, webp.length);
    ByteBuffer out = ByteBuffer.allocate(12 + 18 + 14 + 24 + picture.length);
    out.order(ByteOrder.LITTLE_ENDIAN);
    out.put(ascii("RIFF")).putInt(out.capacity() - 8).put(ascii("WEBP"));
    out.put(ascii("VP8X")).putInt(10).putInt(0x02);
    out.putShort((short) (side - 1)).put((byte) 0).putShort((short) (side - 1)).put((byte) 0);
    out.put(ascii("ANIM")).putInt(6).put(new byte[6]);
    out.put(ascii("ANMF")).putInt(16 + picture.length);
    out.putShort((short) (left / 2)).put((byte) 0).putShort((short) (top / 2)).put((byte) 0);
    out.put(new byte[10]).put(picture);
    return out.array();
  }

  /** GIF, 256 colours, as ImageIO writes it. */
  public static byte[] gif(int width, int height, byte[] pixels) {
    return Pictures.file(Pictures.palette(width, height, pixels), "gif");
  }

  /** BMP, 24 bits, whose rows run from the top down (its height is negative). */
  public static byte[] bmpTopDown(int width, int height, byte[] pixels) {
    byte[] upsideDown = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      System.arraycopy(pixels, y * width, upsideDown, (height - 1 - y) * width, width);
    }
    BufferedImage image = Pictures.rgb(width, height, upsideDown);
    byte[] bmp = Pictures.file(image, "bmp");
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(22, -height);
    return bmp;
  }

  /** An EXIF block with nothing but an orientation. */
  public static byte[] exif(int orientation) {
    return ByteBuffer.allocate(26)
        .put(new byte[] {'M', 'M', 0, 42})
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }

  static byte[] insert(byte[] file, int at, byte[] what) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, at);
    out.writeBytes(what);
    out.write(file, at, file.length - at);
    return out.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[][] rows(int width, int height, byte[] pixels) {
    byte[][] rows = new byte[height][];
    for (int y = 0; y < height; y++) {
      rows[y] = Arrays.copyOfRange(pixels, y * width, (y + 1) * width);
    }
    return rows;
  }

  private static byte[] decode(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
