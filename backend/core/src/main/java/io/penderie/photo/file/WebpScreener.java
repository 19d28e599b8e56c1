package io.penderie.photo.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Screens WebP files (RFC 9649; the VP8 frame header is RFC 6386, section 9.1).
 *
 * <p>Keeps the first picture, lossy or lossless, with its alpha channel, and drops the canvas,
 * further frames and XMP. The size is read from the picture itself, because the canvas may claim
 * another.
 */
final class WebpScreener {

  private static final int RIFF_HEADER_LENGTH = 12;
  private static final int FRAME_HEADER_LENGTH = 16;
  private static final int LOSSLESS_SIGNATURE = 0x2F;
  private static final int LOSSLESS_ALPHA = 1;
  private static final int VP8_START_CODE = 0x2A019D;

  private final ImageLimits limits;
  private byte[] picture;
  private boolean lossless;
  private int width;
  private int height;
  private byte[] alpha;
  private byte[] exif;
  private byte[] profile;

  private WebpScreener(ImageLimits limits) {
    this.limits = limits;
  }

  static ScreenedFile screen(byte[] file, ImageLimits limits) {
    WebpScreener screener = new WebpScreener(limits);
    ByteCursor in = new ByteCursor(file, 4);
    long end = 8 + in.u32LittleEndian();
    if (end > file.length) {
      throw ImageRejectedException.truncated();
    }
    screener.chunks(new ByteCursor(file, RIFF_HEADER_LENGTH, (int) end), true);
    if (screener.picture == null) {
      throw ImageRejectedException.damaged("The WebP file holds no picture.");
    }
    return ScreenedFile.of(screener.write(), screener.exif, screener.profile);
  }

  private void chunks(ByteCursor in, boolean outermost) {
    while (in.remaining() >= 8) {
      String type = new String(in.take(4), StandardCharsets.ISO_8859_1);
      byte[] data = in.take(in.u32LittleEndian());
      in.skip(Math.min(in.remaining(), data.length & 1));
      switch (type) {
        case "ANMF" -> {
          if (outermost && picture == null && data.length > FRAME_HEADER_LENGTH) {
            chunks(new ByteCursor(data, FRAME_HEADER_LENGTH), false);
          }
        }
        case "ALPH" -> alpha = picture == null && data.length > 0 ? data : alpha;
        case "VP8 ", "VP8L" -> {
          if (picture == null) {
            picture = data;
            lossless = type.equals("VP8L");
            readSize(new ByteCursor(data, 0));
            limits.checkSize(width, height);
            if (lossless) {
              WebpLosslessScreener.check(data, 5, width, height);
            } else if (alpha != null && (alpha[0] & 3) == LOSSLESS_ALPHA) {
              WebpLosslessScreener.check(alpha, 1, width, height);
            }
          }
        }
        case "EXIF" -> exif = withoutName(data);
        case "ICCP" -> profile = data;
        default -> {
          // canvas, animation, XMP, unknown
        }
      }
    }
  }

  /** Some programs put the name of JPEG's segment, "Exif" and two zeros, before the block. */
  private static byte[] withoutName(byte[] exif) {
    return exif.length > 6 && exif[0] == 'E' ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
  }

  private void readSize(ByteCursor in) {
    if (lossless) {
      boolean known = in.u8() == LOSSLESS_SIGNATURE;
      long bits = in.u32LittleEndian();
      width = 1 + (int) (bits & 0x3FFF);
      height = 1 + (int) ((bits >> 14) & 0x3FFF);
      if (!known) {
        throw ImageRejectedException.damaged("The WebP file is damaged: its header is wrong.");
      }
    } else {
      boolean keyFrame = (in.u24LittleEndian() & 1) == 0;
      boolean known = in.u24LittleEndian() == VP8_START_CODE;
      width = in.u16LittleEndian() & 0x3FFF;
      height = in.u16LittleEndian() & 0x3FFF;
      if (!keyFrame || !known) {
        throw ImageRejectedException.damaged("The WebP file is damaged: its header is wrong.");
      }
    }
  }

  private byte[] write() {
    boolean extended = alpha != null && !lossless;
    int length = 4 + chunkLength(picture) + (extended ? 18 + chunkLength(alpha) : 0);
    ByteBuffer out = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
    name(out, "RIFF").putInt(length);
    name(out, "WEBP");
    if (extended) {
      name(out, "VP8X").putInt(10).putInt(0x10); // an alpha channel and nothing else
      int right = width - 1;
      int bottom = height - 1;
      out.putShort((short) right).put((byte) 0).putShort((short) bottom).put((byte) 0);
      chunk(out, "ALPH", alpha);
    }
    chunk(out, lossless ? "VP8L" : "VP8 ", picture);
    return out.array();
  }

  private static int chunkLength(byte[] data) {
    return 8 + data.length + (data.length & 1);
  }

  private static void chunk(ByteBuffer out, String name, byte[] data) {
    name(out, name).putInt(data.length).put(data);
    if (data.length % 2 == 1) {
      out.put((byte) 0);
    }
  }

  private static ByteBuffer name(ByteBuffer out, String name) {
    return out.put(name.getBytes(StandardCharsets.ISO_8859_1));
  }
}
