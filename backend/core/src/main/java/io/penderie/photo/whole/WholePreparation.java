package io.penderie.photo.whole;

import io.penderie.dataset.PictureRecipe;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageDecoder;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.picture.ColorPicture;
import io.penderie.picture.PlanarPicture;

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
   * Makes a picture of the network's size and channels.
   *
   * @throws ImageRejectedException when it is not of that size and must be
   */
  PlanarPicture planes(ColorPicture upright) {
    if (input.recipe() == PictureRecipe.EXACT) {
      requireSize(upright);
    }
    PlanarPicture whole = PlanarPicture.of(upright, input.channels());
    return input.recipe() == PictureRecipe.EXACT
        ? whole
        : new WholeFit(input.width(), input.height()).apply(whole);
  }

  private void requireSize(ColorPicture picture) {
    if (picture.width() != input.width() || picture.height() != input.height()) {
      throw new ImageRejectedException(
          ImageRejectedException.Reason.UNSUPPORTED_FORMAT,
          "The picture is not "
              + input.width()
              + " x "
              + input.height()
              + " pixels, and only such pictures can be taken exactly as they are.");
    }
  }
}
