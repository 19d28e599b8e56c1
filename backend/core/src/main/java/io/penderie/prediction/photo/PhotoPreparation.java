package io.penderie.prediction.photo;

import io.penderie.model.InputSpec;
import io.penderie.prediction.PreparedPicture;
import java.util.List;

/**
 * From the bytes of an image file to the picture that the network sees; safe for many threads.
 *
 * <ol>
 *   <li>Decode within bounds ({@link ImageDecoder}): PNG, JPEG, GIF (first frame), BMP or WebP,
 *       told apart by content.
 *   <li>Lay it over white where it is transparent and take its luma ({@link Luminance}).
 *   <li>Turn it upright as its EXIF block says ({@link Orientation}).
 *   <li>A picture that is gray, opaque and of the network's size by now is one of the kind that the
 *       network learned from, and passes as it is, byte for byte. Any other one goes on:
 *   <li>light background: negative ({@link DarkBackground}),
 *   <li>nearly black background: black ({@link BlackBackground}),
 *   <li>plain background: cropped to the garment ({@link GarmentCrop}),
 *   <li>fitted and centred on black ({@link Canvas}).
 * </ol>
 */
public final class PhotoPreparation {

  private final ImageDecoder decoder;
  private final InputSpec input;
  private final List<PreparationStep> steps;

  public PhotoPreparation(ImageLimits limits, InputSpec input) {
    this.decoder = new ImageDecoder(limits);
    this.input = input;
    this.steps =
        List.of(
            new DarkBackground(),
            new BlackBackground(),
            new GarmentCrop(),
            new Canvas(input.width(), input.height()));
  }

  /**
   * Prepares one picture.
   *
   * @param file the whole file
   * @return a picture of the network's size
   * @throws ImageRejectedException when the file cannot be used; nothing else comes out of a bad
   *     file
   */
  public PreparedPicture prepare(byte[] file) {
    ImageDecoder.Decoded decoded = decoder.decode(file);
    GrayPicture picture = decoded.orientation().upright(decoded.picture());
    boolean ready =
        decoded.plain() && picture.width() == input.width() && picture.height() == input.height();
    if (!ready) {
      for (PreparationStep step : steps) {
        picture = step.apply(picture);
      }
    }
    return new PreparedPicture(picture.width(), picture.height(), picture.pixels());
  }
}
