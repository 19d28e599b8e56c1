package io.penderie.photo.whole;

import io.penderie.dataset.PictureRecipe;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageDecoder;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.picture.ColorPicture;
import io.penderie.picture.Luminance;
import java.util.function.IntUnaryOperator;

/**
 * From the bytes of an image file to the picture that a network sees, by any {@link PictureRecipe};
 * safe for many threads.
 */
@FunctionalInterface
public interface PicturePreparation {

  /**
   * Prepares one picture.
   *
   * @param file the whole file
   * @throws ImageRejectedException when the file cannot be used; nothing else comes out of a bad
   *     file
   */
  PlanarPicture prepare(byte[] file);

  /**
   * Prepares for a network, by its recipe.
   *
   * @param limits what is refused
   * @param input of the network: recipe, size, and for garments what {@link PhotoPreparation} needs
   * @param colour whether the colours stay; never for garments
   */
  static PicturePreparation of(ImageLimits limits, InputSpec input, boolean colour) {
    int width = input.width();
    int height = input.height();
    return switch (input.recipe()) {
      case GARMENT -> {
        if (colour) {
          throw new IllegalArgumentException("garments are prepared in gray");
        }
        PhotoPreparation garment = new PhotoPreparation(limits, input);
        yield file -> new PlanarPicture(width, height, 1, garment.prepare(file).pixels());
      }
      case PHOTOGRAPH -> {
        ImageDecoder decoder = new ImageDecoder(limits, Math.max(width, height));
        WholeFit fit = new WholeFit(width, height);
        yield file -> fit.apply(upright(decoder, file), colour);
      }
      case EXACT -> {
        // Whatever is larger than one pixel more arrives with that edge, and so differs too.
        ImageDecoder decoder = new ImageDecoder(limits, Math.max(width, height) + 1);
        yield file -> exact(upright(decoder, file), width, height, colour);
      }
    };
  }

  private static ColorPicture upright(ImageDecoder decoder, byte[] file) {
    ImageDecoder.Decoded decoded = decoder.decode(file);
    return decoded.orientation().upright(decoded.picture());
  }

  private static PlanarPicture exact(ColorPicture picture, int width, int height, boolean colour) {
    if (picture.width() != width || picture.height() != height) {
      throw new ImageRejectedException(
          ImageRejectedException.Reason.UNSUPPORTED_FORMAT,
          "The picture is not "
              + width
              + " x "
              + height
              + " pixels, and only such pictures can be taken exactly as they are.");
    }
    if (!colour) {
      return new PlanarPicture(width, height, 1, Luminance.of(picture).pixels());
    }
    int[] argb = picture.argb();
    byte[] planes = new byte[3 * argb.length];
    copy(argb, ColorPicture::red, planes, 0);
    copy(argb, ColorPicture::green, planes, argb.length);
    copy(argb, ColorPicture::blue, planes, 2 * argb.length);
    return new PlanarPicture(width, height, 3, planes);
  }

  private static void copy(int[] argb, IntUnaryOperator channel, byte[] planes, int offset) {
    for (int i = 0; i < argb.length; i++) {
      planes[offset + i] = (byte) channel.applyAsInt(argb[i]);
    }
  }
}
