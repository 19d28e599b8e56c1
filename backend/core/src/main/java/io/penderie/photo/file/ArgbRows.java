package io.penderie.photo.file;

import io.penderie.photo.file.ScreenedFile.Inks;
import io.penderie.picture.ColorPicture;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Decoded pixels row by row, as opacity, red, green and blue of eight bits each, sRGB as stored.
 *
 * <p>Gray samples are read from the raster as they are. Asking the image for RGB would not do: Java
 * takes gray for linear light and brightens it (128 becomes 188). Sixteen bits become eight by
 * rounding, {@code v / 257}.
 *
 * @param width the number of pixels in a row
 * @param height the number of rows
 * @param opaque whether every pixel is known to be opaque
 * @param reader reads one row
 */
record ArgbRows(int width, int height, boolean opaque, Reader reader) {

  /** Rows of which some pixels may be transparent. */
  ArgbRows(int width, int height, Reader reader) {
    this(width, height, false, reader);
  }

  /** Reads the row {@code y} into an array of its width. */
  @FunctionalInterface
  interface Reader {
    void read(int y, int[] argb);
  }

  /** The rows of a gray or RGB image, with or without opacity, or with a palette. */
  static ArgbRows of(BufferedImage image) {
    boolean opaque = !image.getColorModel().hasAlpha();
    return new ArgbRows(image.getWidth(), image.getHeight(), opaque, reader(image));
  }

  /** Pixels that are there already. */
  static ArgbRows of(int[] argb, int width, int height) {
    return new ArgbRows(
        width, height, (y, row) -> System.arraycopy(argb, y * width, row, 0, width));
  }

  /**
   * The rows of a JPEG for print, whose four channels are stored inverted (255 is no ink) as
   * Adobe's programs do and browsers expect. Without its colour profile this is close, not exact.
   */
  static ArgbRows of(Raster inks, Inks kind) {
    int[] row = new int[inks.getWidth() * 4];
    return new ArgbRows(
        inks.getWidth(),
        inks.getHeight(),
        (y, argb) -> {
          inks.getPixels(inks.getMinX(), inks.getMinY() + y, argb.length, 1, row);
          for (int x = 0; x < argb.length; x++) {
            argb[x] = kind == Inks.YCCK ? ofYcck(row, 4 * x) : ofCmyk(row, 4 * x);
          }
        });
  }

  /**
   * These pixels, every so many of a picture's, with other opacities.
   *
   * @param opacities of all of the picture's pixels, one byte each, row by row
   * @param allWidth of the picture
   */
  ArgbRows with(byte[] opacities, int allWidth, int across, int down) {
    return new ArgbRows(
        width,
        height,
        (y, argb) -> {
          reader.read(y, argb);
          int row = y * down * allWidth;
          for (int x = 0; x < argb.length; x++) {
            argb[x] = (argb[x] & 0xFFFFFF) | opacities[row + x * across] << 24;
          }
        });
  }

  /** These rows on a larger picture, transparent around them. */
  ArgbRows on(int wide, int high, int left, int top) {
    if (wide == width && high == height) {
      return this;
    }
    int[] own = new int[width];
    int seen = Math.min(width, wide - left);
    return new ArgbRows(
        wide,
        high,
        (y, argb) -> {
          Arrays.fill(argb, 0);
          if (y >= top && y < top + height && seen > 0) {
            reader.read(y - top, own);
            System.arraycopy(own, 0, argb, left, seen);
          }
        });
  }

  /** Every so many of these pixels, as decoders leave pixels out. */
  ArgbRows every(int across, int down) {
    if (across == 1 && down == 1) {
      return this;
    }
    int[] all = new int[width];
    return new ArgbRows(
        (width + across - 1) / across,
        (height + down - 1) / down,
        opaque,
        (y, argb) -> {
          reader.read(y * down, all);
          for (int x = 0; x < argb.length; x++) {
            argb[x] = all[x * across];
          }
        });
  }

  /** Each pixel as the rule says, which is also told which one it is, row by row. */
  ArgbRows mapped(IntBinaryOperator rule) {
    return new ArgbRows(
        width,
        height,
        (y, argb) -> {
          reader.read(y, argb);
          for (int x = 0; x < argb.length; x++) {
            argb[x] = rule.applyAsInt(argb[x], y * width + x);
          }
        });
  }

  private static int ofCmyk(int[] row, int at) {
    int light = row[at + 3];
    return ColorPicture.opaque(
        part(row[at], light), part(row[at + 1], light), part(row[at + 2], light));
  }

  /** Luma and chroma are those of the inks, that is of the negative (JFIF 1.02's equations). */
  private static int ofYcck(int[] row, int at) {
    int light = row[at + 3];
    double luma = 255 - row[at];
    double blueness = 128 - row[at + 1];
    double redness = 128 - row[at + 2];
    return ColorPicture.opaque(
        part(clamp(luma + 1.402 * redness), light),
        part(clamp(luma - 0.344136 * blueness - 0.714136 * redness), light),
        part(clamp(luma + 1.772 * blueness), light));
  }

  private static int part(int value, int light) {
    return (value * light + 127) / 255;
  }

  private static int clamp(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }

  private static Reader reader(BufferedImage image) {
    ColorModel model = image.getColorModel();
    if (model instanceof IndexColorModel palette) {
      return paletteReader(image, palette);
    }
    if (model instanceof ComponentColorModel && !image.isAlphaPremultiplied()) {
      return sampleReader(image, model);
    }
    // Packed pixels are sRGB by construction; getRGB only unpacks them.
    return (y, argb) -> image.getRGB(0, y, argb.length, 1, argb, 0, argb.length);
  }

  private static Reader paletteReader(BufferedImage image, IndexColorModel palette) {
    Raster raster = image.getRaster();
    int[] colours = new int[palette.getMapSize()];
    palette.getRGBs(colours);
    return (y, argb) -> {
      raster.getSamples(0, y, argb.length, 1, 0, argb);
      for (int x = 0; x < argb.length; x++) {
        argb[x] = colours[argb[x]];
      }
    };
  }

  private static Reader sampleReader(BufferedImage image, ColorModel model) {
    Raster raster = image.getRaster();
    int bands = raster.getNumBands();
    int colours = bands < 3 ? 1 : 3;
    int full = (1 << model.getComponentSize(0)) - 1;
    if (raster.getDataBuffer() instanceof DataBufferByte buffer
        && raster.getSampleModel() instanceof ComponentSampleModel layout
        && raster.getParent() == null
        && full == 255) {
      return byteReader(buffer.getData(), buffer.getOffset(), layout);
    }
    int[] samples = new int[image.getWidth() * bands];
    return (y, argb) -> {
      raster.getPixels(0, y, argb.length, 1, samples);
      for (int x = 0; x < argb.length; x++) {
        int at = x * bands;
        int red = eightBits(samples[at], full);
        int green = colours == 1 ? red : eightBits(samples[at + 1], full);
        int blue = colours == 1 ? red : eightBits(samples[at + 2], full);
        int alpha = bands > colours ? eightBits(samples[at + colours], full) : 255;
        argb[x] = ColorPicture.argb(alpha, red, green, blue);
      }
    };
  }

  /** Gray, or red, green and blue, with or without opacity, straight from where they lie. */
  private static Reader byteReader(byte[] data, int start, ComponentSampleModel layout) {
    int step = layout.getPixelStride();
    int[] offsets = layout.getBandOffsets();
    int colours = offsets.length < 3 ? 1 : 3;
    int toGreen = colours == 1 ? 0 : offsets[1] - offsets[0];
    int toBlue = colours == 1 ? 0 : offsets[2] - offsets[0];
    int toOpacity = offsets.length > colours ? offsets[colours] - offsets[0] : 0;
    int opaque = offsets.length > colours ? 0 : 255;
    if (step == 3 && colours == 3) {
      return (y, argb) -> {
        int red = start + layout.getOffset(0, y, 0);
        for (int x = 0; x < argb.length; x++) {
          argb[x] =
              0xFF000000
                  | (data[3 * x + red] & 0xFF) << 16
                  | (data[3 * x + red + toGreen] & 0xFF) << 8
                  | (data[3 * x + red + toBlue] & 0xFF);
        }
      };
    }
    return (y, argb) -> {
      int red = start + layout.getOffset(0, y, 0);
      for (int x = 0; x < argb.length; x++, red += step) {
        argb[x] =
            ((data[red + toOpacity] & 0xFF) | opaque) << 24
                | (data[red] & 0xFF) << 16
                | (data[red + toGreen] & 0xFF) << 8
                | (data[red + toBlue] & 0xFF);
      }
    };
  }

  private static int eightBits(int sample, int full) {
    return full == 255 ? sample : (int) ((sample * 255L + full / 2) / full);
  }
}
