package io.penderie.prediction.photo;

import io.penderie.prediction.photo.ScreenedFile.Inks;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Turns decoded pixels into gray: Rec. 601 luma (0.299 R + 0.587 G + 0.114 B) of the sRGB values as
 * they are stored, gamma and all, laid over white where they are transparent.
 *
 * <p>Gray samples are read from the raster as they are. Asking the image for RGB would not do: Java
 * takes gray for linear light and brightens it (128 becomes 188). Sixteen bits become eight by
 * rounding, {@code v / 257}.
 */
final class Luminance {

  private static final int RED = 299;
  private static final int GREEN = 587;
  private static final int BLUE = 114;

  private Luminance() {}

  /**
   * A gray picture and what it was made of.
   *
   * @param plain whether every pixel was gray and opaque to begin with
   */
  record Result(GrayPicture picture, boolean plain) {}

  /** The luma of a decoded image. */
  static Result of(BufferedImage image) {
    RowReader rows = reader(image);
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] pixels = new byte[width * height];
    int[] argb = new int[width];
    boolean plain = true;
    for (int y = 0; y < height; y++) {
      rows.read(y, argb);
      for (int x = 0; x < width; x++) {
        int pixel = argb[x];
        int red = (pixel >> 16) & 0xFF;
        int green = (pixel >> 8) & 0xFF;
        int blue = pixel & 0xFF;
        int alpha = pixel >>> 24;
        plain &= red == green && green == blue && alpha == 255;
        pixels[y * width + x] = (byte) overWhite(luma(red, green, blue), alpha);
      }
    }
    return new Result(new GrayPicture(width, height, pixels), plain);
  }

  /**
   * The luma of a JPEG for print, whose four channels are stored inverted (255 is no ink) as
   * Adobe's programs do and browsers expect. Without its colour profile this is close, not exact.
   */
  static Result of(Raster inks, Inks kind) {
    int width = inks.getWidth();
    int height = inks.getHeight();
    byte[] pixels = new byte[width * height];
    int[] row = new int[width * 4];
    for (int y = 0; y < height; y++) {
      inks.getPixels(inks.getMinX(), inks.getMinY() + y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int at = 4 * x;
        // With luma and chroma the first channel is the luma of the inks, that is of the negative.
        int coloured = kind == Inks.YCCK ? 255 - row[at] : luma(row[at], row[at + 1], row[at + 2]);
        pixels[y * width + x] = (byte) ((coloured * row[at + 3] + 127) / 255);
      }
    }
    return new Result(new GrayPicture(width, height, pixels), false);
  }

  static int luma(int red, int green, int blue) {
    return (RED * red + GREEN * green + BLUE * blue + 500) / 1000;
  }

  private static int overWhite(int value, int alpha) {
    return (value * alpha + 255 * (255 - alpha) + 127) / 255;
  }

  private static RowReader reader(BufferedImage image) {
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

  private static RowReader paletteReader(BufferedImage image, IndexColorModel palette) {
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

  private static RowReader sampleReader(BufferedImage image, ColorModel model) {
    Raster raster = image.getRaster();
    int bands = raster.getNumBands();
    int colours = bands < 3 ? 1 : 3;
    int full = (1 << model.getComponentSize(0)) - 1;
    int[] samples = new int[image.getWidth() * bands];
    return (y, argb) -> {
      raster.getPixels(0, y, argb.length, 1, samples);
      for (int x = 0; x < argb.length; x++) {
        int at = x * bands;
        int red = eightBits(samples[at], full);
        int green = colours == 1 ? red : eightBits(samples[at + 1], full);
        int blue = colours == 1 ? red : eightBits(samples[at + 2], full);
        int alpha = bands > colours ? eightBits(samples[at + colours], full) : 255;
        argb[x] = (alpha << 24) | (red << 16) | (green << 8) | blue;
      }
    };
  }

  private static int eightBits(int sample, int full) {
    return full == 255 ? sample : (int) ((sample * 255L + full / 2) / full);
  }

  /** Reads one row as alpha, red, green and blue of eight bits each. */
  @FunctionalInterface
  private interface RowReader {
    void read(int y, int[] argb);
  }
}
