package io.penderie.photo.whole;

import io.penderie.dataset.PictureRecipe;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.photo.garment.Preparation;
import io.penderie.picture.ColorPicture;
import io.penderie.picture.PlanarPicture;

/**
 * From the bytes of an image file to the picture that a network sees, by any {@link PictureRecipe},
 * to learn from and to be classified; safe for many threads.
 */
public final class FilePreparation {

  private final PhotoPreparation garment;
  private final WholePreparation whole;

  /** Prepares for one network; cheap. */
  public FilePreparation(ImageLimits limits, InputSpec input) {
    boolean garments = input.recipe() == PictureRecipe.GARMENT;
    this.garment = garments ? new PhotoPreparation(limits, input) : null;
    this.whole = garments ? null : new WholePreparation(limits, input);
  }

  /**
   * Prepares one picture.
   *
   * @param file the whole file
   * @throws ImageRejectedException when the file cannot be used; nothing else comes out of a bad
   *     file
   */
  public PlanarPicture prepare(byte[] file) {
    return prepare(file, Corrections.NONE).picture();
  }

  /**
   * Prepares one picture, and keeps how it looked on the way.
   *
   * @param file the whole file
   * @param corrections of where the garment is; none where whole pictures are taken
   * @throws ImageRejectedException when the file cannot be used
   * @throws IllegalArgumentException if a whole picture is to be corrected
   */
  public Preparation prepare(byte[] file, Corrections corrections) {
    if (garment != null) {
      return garment.prepare(file, corrections);
    }
    if (!corrections.equals(Corrections.NONE)) {
      throw new IllegalArgumentException("whole pictures are taken as they are");
    }
    ColorPicture upright = whole.upright(file);
    return Preparation.asItIs(upright, whole.planes(upright));
  }
}
