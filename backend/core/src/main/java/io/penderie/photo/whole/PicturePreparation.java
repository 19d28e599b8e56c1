package io.penderie.photo.whole;

import io.penderie.dataset.PictureRecipe;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.photo.garment.PhotoPreparation;

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
      case PHOTOGRAPH, EXACT -> {
        WholePreparation whole = new WholePreparation(limits, input);
        yield file -> whole.planes(whole.upright(file), colour);
      }
    };
  }
}
