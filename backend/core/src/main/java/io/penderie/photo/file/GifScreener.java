package io.penderie.photo.file;

import java.io.ByteArrayOutputStream;

/**
 * Screens GIF files (GIF89a specification, appendix D of the grammar: one data stream).
 *
 * <p>Keeps the first frame with its palette and its transparent colour, and stops there: an
 * animation costs no more than its first frame. The picture is that frame alone, at its own size,
 * not laid out on the logical screen. Comments and applications' data stay behind.
 */
final class GifScreener {

  private static final int VERSION_LENGTH = 6;
  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int FRAME = 0x2C;
  private static final int END = 0x3B;

  private GifScreener() {}

  static ScreenedFile screen(byte[] file, ImageLimits limits) {
    ByteCursor in = new ByteCursor(file, VERSION_LENGTH);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    out.write(file, 0, VERSION_LENGTH);
    byte[] screen = in.take(7);
    out.writeBytes(screen);
    out.writeBytes(in.take(paletteLength(screen[4])));
    byte[] graphicControl = null;
    while (true) {
      switch (in.u8()) {
        case EXTENSION -> {
          int label = in.u8();
          byte[] data = blocks(in);
          if (label == GRAPHIC_CONTROL && data.length == 6) {
            graphicControl = data;
          }
        }
        case FRAME -> {
          if (graphicControl != null) {
            out.write(EXTENSION);
            out.write(GRAPHIC_CONTROL);
            out.writeBytes(graphicControl);
          }
          byte[] frame = in.take(9);
          ByteCursor size = new ByteCursor(frame, 4);
          limits.checkSize(size.u16LittleEndian(), size.u16LittleEndian());
          out.write(FRAME);
          out.writeBytes(frame);
          out.writeBytes(in.take(paletteLength(frame[8])));
          out.write(codeSize(in));
          out.writeBytes(blocks(in));
          out.write(END);
          return ScreenedFile.of(out.toByteArray(), null, null);
        }
        default -> throw ImageRejectedException.damaged("The GIF file holds no picture.");
      }
    }
  }

  private static int paletteLength(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private static int codeSize(ByteCursor in) {
    int size = in.u8();
    if (size < 1 || size > 11) {
      throw ImageRejectedException.damaged("The GIF file is damaged: its code size is wrong.");
    }
    return size;
  }

  /** A run of blocks, each led by its length, with the empty one that ends it. */
  private static byte[] blocks(ByteCursor in) {
    ByteArrayOutputStream blocks = new ByteArrayOutputStream(256);
    int length;
    do {
      length = in.u8();
      blocks.write(length);
      blocks.writeBytes(in.take(length));
    } while (length > 0);
    return blocks.toByteArray();
  }
}
