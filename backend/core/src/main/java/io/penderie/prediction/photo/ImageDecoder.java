package io.penderie.prediction.photo;

import io.penderie.prediction.photo.ScreenedFile.Inks;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/**
 * From a stranger's bytes to a gray picture, within bounds; safe for many threads at once.
 *
 * <ol>
 *   <li>The file's size, then its format by content ({@link ImageFormat}).
 *   <li>A screener checks structure and claimed size and copies what the pixels need ({@link
 *       ScreenedFile}).
 *   <li>The decoder's own idea of the size is checked too, before it sets pixels aside.
 *   <li>A picture of many pixels is read at every second, third, ... pixel of both directions, so
 *       that between one and four million pixels arrive. Averaging down to the network's size
 *       follows, and still takes the mean of more than a thousand of them for each of its pixels.
 *   <li>Whatever the decoder throws means that the file is damaged.
 * </ol>
 */
final class ImageDecoder {

  /** Fewer pixels than four times this are read one by one. */
  private static final long ENOUGH_PIXELS = 1_000_000;

  static {
    ImageIO.setUseCache(false); // no temporary files, whoever opens a stream
  }

  private final ImageLimits limits;

  ImageDecoder(ImageLimits limits) {
    this.limits = limits;
  }

  /**
   * A decoded picture.
   *
   * @param picture its luma, as stored
   * @param plain whether every pixel was gray and opaque, and none left out
   * @param orientation what makes it upright
   */
  record Decoded(GrayPicture picture, boolean plain, Orientation orientation) {}

  /**
   * Decodes the first picture of a file.
   *
   * @throws ImageRejectedException when the file cannot be used, and never anything else
   */
  Decoded decode(byte[] file) {
    limits.checkBytes(file.length);
    try {
      ImageFormat format =
          ImageFormat.of(file)
              .orElseThrow(
                  () ->
                      ImageRejectedException.unsupported(
                          "This is not an image in PNG, JPEG, GIF, BMP or WebP format."));
      return decode(format, format.screen(file, limits));
    } catch (ImageRejectedException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw ImageRejectedException.damaged(e);
    } catch (OutOfMemoryError e) {
      // One array that did not fit; what the decoder held is free again.
      throw new ImageRejectedException(
          ImageRejectedException.Reason.TOO_LARGE, "The image takes more memory than there is.", e);
    }
  }

  private Decoded decode(ImageFormat format, ScreenedFile screened) throws IOException {
    ImageReader reader = format.newReader();
    try (ImageInputStream in = new FileImageInput(screened.bytes())) {
      reader.addIIOReadWarningListener(new MissingData());
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      limits.checkSize(width, height);
      ImageReadParam param = reader.getDefaultReadParam();
      int step = (int) Math.max(1, Math.sqrt((double) width * height / ENOUGH_PIXELS));
      param.setSourceSubsampling(step, step, 0, 0);
      Luminance.Result result =
          screened.inks() == Inks.NONE
              ? Luminance.of(reader.read(0, param))
              : Luminance.of(reader.readRaster(0, param), screened.inks());
      return new Decoded(
          result.picture(), result.plain() && step == 1, Orientation.ofExif(screened.exif()));
    } finally {
      reader.dispose();
    }
  }

  /**
   * The JPEG decoder fills in gray where pixels are missing and only warns. Other warnings are
   * about oddities that every program reads over.
   */
  private static final class MissingData implements IIOReadWarningListener {
    @Override
    public void warningOccurred(ImageReader source, String warning) {
      if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
        throw ImageRejectedException.truncated();
      }
    }
  }
}
