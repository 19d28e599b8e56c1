package io.penderie.photo.whole;

import io.penderie.dataset.PictureRecipe;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageDecoder;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.picture.ColorPicture;
import io.penderie.picture.Luminance;
import java.util.function.IntUnaryOperator;

/** The recipes that leave nothing out: whole photographs, and pictures as they are. */
final class WholePreparation {

  private final InputSpec input;
  private final ImageDecoder decoder;

  /**
   * Prepares for one network; cheap.
   *
   * @param input of the network; not of one for garments
   */
  WholePreparation(ImageLimits limits, InputSpec input) {
    this.input = input;
    int edge = Math.max(input.width(), input.height());
    // Whatever is larger than one pixel more arrives with that edge, and so differs too.
    this.decoder =
        new ImageDecoder(limits, input.recipe() == PictureRecipe.EXACT ? edge + 1 : edge);
  }

  /**
   * Decodes a file, shrunk to what is needed of it.
   *
   * @throws ImageRejectedException when the file cannot be used
   */
  ColorPicture upright(byte[] file) {
    ImageDecoder.Decoded decoded = decoder.decode(file);
    return decoded.orientation().upright(decoded.picture());
  }

  /**
   * Makes a picture of the network's size.
   *
   * @throws ImageRejectedException when it is not of that size and must be
   */
  PlanarPicture planes(ColorPicture upright, boolean colour) {
    return input.recipe() == PictureRecipe.EXACT
        ? exact(upright, input.width(), input.height(), colour)
        : new WholeFit(input.width(), input.height()).apply(upright, colour);
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
