package io.penderie.photo.file;

import io.penderie.photo.file.ScreenedFile.Details;
import io.penderie.photo.file.ScreenedFile.Inks;
import io.penderie.photo.file.ScreenedFile.Place;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Screens WebP files (RFC 9649; the VP8 frame header is RFC 6386, section 9.1).
 *
 * <p>Keeps the first picture, lossy or lossless, with its opacities, and drops further frames and
 * XMP. The size is read from the picture itself, because the canvas may claim another; an
 * animation's first frame lies on its canvas. EXIF is dropped too: browsers do not turn a WebP.
 */
final class WebpScreener {

  private static final int RIFF_HEADER_LENGTH = 12;
  private static final int FRAME_HEADER_LENGTH = 16;
  private static final int LOSSLESS_SIGNATURE = 0x2F;
  private static final int VP8_START_CODE = 0x2A019D;

  /** Where all pixels have to be there at one time: measured 5.3 to 7, and 8 by the arrays. */
  private static final long BYTES_A_PIXEL = 8;

  private final ImageLimits limits;
  private byte[] picture;
  private boolean lossless;
  private int width;
  private int height;
  private byte[] alpha;
  private byte[] profile;
  private long canvasWidth;
  private long canvasHeight;
  private Place place;
  private byte[] opacities;
  private ArgbRows rows;

  private WebpScreener(ImageLimits limits) {
    this.limits = limits;
  }

  static ScreenedFile screen(byte[] file, ImageLimits limits) {
    WebpScreener screener = new WebpScreener(limits);
    ByteCursor in = new ByteCursor(file, 4);
    long end = Math.min(file.length, 8 + in.u32LittleEndian());
    screener.chunks(new ByteCursor(file, RIFF_HEADER_LENGTH, (int) end));
    if (screener.picture == null) {
      throw ImageRejectedException.damaged("The WebP file holds no picture.");
    }
    Details details =
        new Details(
            null, screener.profile, null, Inks.NONE, screener.place, screener.opacities, false);
    return screener.lossless
        ? new ScreenedFile(null, screener.rows, details)
        : ScreenedFile.of(screener.write(), details);
  }

  /** Reads up to the first picture; a profile comes before it. */
  private void chunks(ByteCursor in) {
    while (picture == null && in.remaining() >= 8) {
      String type = new String(in.take(4), StandardCharsets.ISO_8859_1);
      byte[] data = in.take(in.u32LittleEndian());
      in.skip(Math.min(in.remaining(), data.length & 1));
      switch (type) {
        case "VP8X" -> {
          ByteCursor canvas = new ByteCursor(data, 4);
          canvasWidth = 1L + canvas.u24LittleEndian();
          canvasHeight = 1L + canvas.u24LittleEndian();
        }
        case "ANMF" -> frame(data);
        case "ALPH" -> alpha = data.length > 0 ? data : alpha;
        case "VP8 ", "VP8L" -> picture(type, data);
        case "ICCP" -> profile = data;
        default -> {
          // animation, EXIF, XMP, unknown
        }
      }
    }
  }

  private void frame(byte[] data) {
    ByteCursor in = new ByteCursor(data, 0);
    int left = 2 * in.u24LittleEndian();
    int top = 2 * in.u24LittleEndian();
    in.skip(FRAME_HEADER_LENGTH - 6);
    chunks(in);
    if (picture != null && canvasWidth > 0) {
      limits.checkSize(canvasWidth, canvasHeight);
      if (left + width > canvasWidth || top + height > canvasHeight) {
        throw ImageRejectedException.damaged(
            "The WebP file is damaged: a frame lies outside of the picture.");
      }
      if (!lossless && alpha == null) {
        limits.memory().take(BYTES_A_PIXEL * width * height);
      }
      place = new Place((int) canvasWidth, (int) canvasHeight, left, top);
    }
  }

  private void picture(String type, byte[] data) {
    picture = data;
    lossless = type.equals("VP8L");
    readSize(new ByteCursor(data, 0));
    limits.checkSize(width, height);
    if (lossless || alpha != null) {
      limits.memory().take(BYTES_A_PIXEL * width * height);
    }
    if (lossless) {
      rows = ArgbRows.of(WebpLossless.read(data, 5, width, height), width, height);
    } else if (alpha != null) {
      opacities = WebpAlpha.read(alpha, width, height);
    }
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
    int length = 4 + chunkLength(picture);
    ByteBuffer out = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
    name(out, "RIFF").putInt(length);
    name(out, "WEBP");
    name(out, "VP8 ").putInt(picture.length).put(picture);
    return out.array();
  }

  private static int chunkLength(byte[] data) {
    return 8 + data.length + (data.length & 1);
  }

  private static ByteBuffer name(ByteBuffer out, String name) {
    return out.put(name.getBytes(StandardCharsets.ISO_8859_1));
  }
}
