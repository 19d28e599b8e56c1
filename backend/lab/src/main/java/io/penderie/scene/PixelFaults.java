package io.penderie.scene;

import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/** The arithmetic of {@link CameraFault}. */
final class PixelFaults {

  private PixelFaults() {}

  /** Each channel of each pixel by itself, red, green and blue in turn; rounded and cut off. */
  static RgbPicture eachChannel(RgbPicture picture, IntToDoubleFunction change) {
    int[] argb = picture.argb();
    for (int i = 0; i < argb.length; i++) {
      argb[i] =
          Rgb.of(
              change.applyAsDouble(Rgb.red(argb[i])),
              change.applyAsDouble(Rgb.green(argb[i])),
              change.applyAsDouble(Rgb.blue(argb[i])));
    }
    return new RgbPicture(picture.width(), picture.height(), argb);
  }

  static RgbPicture blur(RgbPicture picture, double deviation) {
    GaussianKernel kernel = GaussianKernel.of(deviation);
    float[][] channels = new float[3][];
    for (int channel = 0; channel < 3; channel++) {
      float[] values = new float[picture.pixels().length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (picture.pixels()[i] >> (16 - 8 * channel)) & 0xFF;
      }
      channels[channel] = kernel.blur(values, picture.width(), picture.height());
    }
    int[] argb = new int[picture.pixels().length];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = Rgb.of(channels[0][i], channels[1][i], channels[2][i]);
    }
    return new RgbPicture(picture.width(), picture.height(), argb);
  }

  static RgbPicture saltAndPepper(RgbPicture picture, double share, RandomGenerator random) {
    int[] argb = picture.argb();
    for (int i = 0; i < argb.length; i++) {
      if (random.nextDouble() < share) {
        argb[i] = random.nextBoolean() ? 0xFFFFFF : 0;
      }
    }
    return new RgbPicture(picture.width(), picture.height(), argb);
  }

  static RgbPicture contrast(RgbPicture picture, double factor) {
    double sum = 0;
    for (int pixel : picture.pixels()) {
      sum += Rgb.luma(pixel);
    }
    double mean = sum / picture.pixels().length;
    return eachChannel(picture, value -> mean + factor * (value - mean));
  }

  static RgbPicture sideLight(RgbPicture picture, double strength, double degrees) {
    double across = Math.cos(Math.toRadians(degrees));
    double down = Math.sin(Math.toRadians(degrees));
    double farthest = (Math.abs(across) * picture.width() + Math.abs(down) * picture.height()) / 2;
    int[] argb = picture.argb();
    for (int i = 0; i < argb.length; i++) {
      int row = i / picture.width();
      double right = i % picture.width() + 0.5 - picture.width() / 2.0;
      double below = row + 0.5 - picture.height() / 2.0;
      argb[i] = Rgb.lit(argb[i], 1 + strength * (across * right + down * below) / farthest);
    }
    return new RgbPicture(picture.width(), picture.height(), argb);
  }

  static RgbPicture cast(RgbPicture picture, double red, double green, double blue) {
    int[] argb = picture.argb();
    for (int i = 0; i < argb.length; i++) {
      argb[i] =
          Rgb.of(red * Rgb.red(argb[i]), green * Rgb.green(argb[i]), blue * Rgb.blue(argb[i]));
    }
    return new RgbPicture(picture.width(), picture.height(), argb);
  }
}
