package io.penderie.photo.file;

import io.penderie.picture.ColorPicture;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * What the numbers of a picture mean, as its file says (ICC.1:2022): telephones write Display P3,
 * cameras and studios Adobe RGB.
 *
 * <p>Taken into account for red, green and blue only; a profile for gray or for inks, one that is
 * damaged, or larger than {@link #MOST_BYTES}, is as none, which is what browsers do. The Java
 * platform's colour management reads it, and only once the picture is small.
 */
final class ColorProfile {

  /** Those of telephones and cameras have some hundred bytes, those with tables some hundred kB. */
  static final int MOST_BYTES = 1 << 20;

  private static final int CHANNELS = 3;
  private static final ColorSpace SRGB = ColorSpace.getInstance(ColorSpace.CS_sRGB);

  private ColorProfile() {}

  /**
   * The same picture in sRGB.
   *
   * @param profile of its numbers, as the file has it; null for none
   */
  static ColorPicture toSrgb(ColorPicture picture, byte[] profile) {
    if (profile == null || profile.length > MOST_BYTES) {
      return picture;
    }
    try {
      ICC_Profile icc = ICC_Profile.getInstance(profile);
      if (icc.getColorSpaceType() != ColorSpace.TYPE_RGB) {
        return picture;
      }
      return converted(picture, new ICC_ColorSpace(icc));
    } catch (RuntimeException e) {
      // Damaged ones fail in many ways, and the picture is still a picture.
      return picture;
    }
  }

  private static ColorPicture converted(ColorPicture picture, ColorSpace space) {
    int width = picture.width();
    int height = picture.height();
    int[] samples = new int[CHANNELS * width * height];
    for (int i = 0; i < width * height; i++) {
      int argb = picture.argb()[i];
      samples[CHANNELS * i] = ColorPicture.red(argb);
      samples[CHANNELS * i + 1] = ColorPicture.green(argb);
      samples[CHANNELS * i + 2] = ColorPicture.blue(argb);
    }
    WritableRaster source = raster(width, height);
    source.setPixels(0, 0, width, height, samples);
    WritableRaster target = raster(width, height);
    new ColorConvertOp(space, SRGB, null).filter(source, target);
    target.getPixels(0, 0, width, height, samples);
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] =
          ColorPicture.argb(
              ColorPicture.alpha(picture.argb()[i]),
              samples[CHANNELS * i],
              samples[CHANNELS * i + 1],
              samples[CHANNELS * i + 2]);
    }
    return new ColorPicture(width, height, argb);
  }

  private static WritableRaster raster(int width, int height) {
    return Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, CHANNELS, null);
  }
}
