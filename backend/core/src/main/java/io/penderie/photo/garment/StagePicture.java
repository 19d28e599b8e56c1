package io.penderie.photo.garment;

import io.penderie.picture.ColorPicture;
import io.penderie.picture.GrayPicture;
import io.penderie.picture.PlanarPicture;

/**
 * How a photograph looks at one stage of its preparation.
 *
 * @param stage which one
 * @param width width in pixels
 * @param height height in pixels
 * @param rgb {@code width * height} pixels, red, green and blue in the lower three bytes, row by
 *     row from the top left
 */
public record StagePicture(Stage stage, int width, int height, int[] rgb) {

  /** The stages in their order; not every picture goes through all of them. */
  public enum Stage {
    /** Decoded, shrunk to the working size, turned upright, laid over white. */
    UPRIGHT,
    /** What the background would look like without the garment. */
    BACKGROUND,
    /** The brighter, the more likely the garment's. */
    LIKELIHOOD,
    /** White where the garment is. */
    MASK,
    /** The garment cut out and cropped, in colour. */
    GARMENT,
    /** Gray, light on black, its contrast stretched. */
    GRAY,
    /** As the network sees it. */
    PREPARED
  }

  public StagePicture {
    if (width < 1 || height < 1 || rgb.length != (long) width * height) {
      throw new IllegalArgumentException(
          rgb.length + " pixels for a picture of " + width + "x" + height);
    }
    rgb = rgb.clone();
  }

  @Override
  public int[] rgb() {
    return rgb.clone();
  }

  static StagePicture of(Stage stage, ColorPicture picture) {
    int[] rgb = new int[picture.argb().length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = picture.argb()[i] & 0xFFFFFF;
    }
    return new StagePicture(stage, picture.width(), picture.height(), rgb);
  }

  static StagePicture of(Stage stage, GrayPicture picture) {
    return of(stage, PlanarPicture.of(picture));
  }

  static StagePicture of(Stage stage, PlanarPicture picture) {
    return new StagePicture(stage, picture.width(), picture.height(), picture.rgb());
  }
}
