package io.penderie.photo.file;

import io.penderie.photo.file.ScreenedFile.Details;
import io.penderie.photo.file.ScreenedFile.Inks;
import io.penderie.photo.file.ScreenedFile.Place;
import io.penderie.picture.ColorPicture;
import io.penderie.picture.Size;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/**
 * From a stranger's bytes to a colour picture, within bounds; safe for many threads at once.
 *
 * <ol>
 *   <li>The file's size, then its format by content ({@link ImageFormat}).
 *   <li>A screener checks structure and claimed size and brings what the pixels need into one form
 *       ({@link ScreenedFile}).
 *   <li>The decoder's own idea of the size is checked too, before it sets pixels aside.
 *   <li>A side of many pixels is read at every second, third, ... one, so that at least two and a
 *       half for each pixel of the working size arrive, and their mean is taken.
 *   <li>Whatever the decoder throws means that the file is damaged.
 * </ol>
 */
public final class ImageDecoder {

  /** So many pixels of the file for one of the working size, along either side, are enough. */
  private static final double ENOUGH = 2.5;

  /** Where in a pixel red, green and blue lie. */
  private static final int[] RGB = {0, 1, 2};

  static {
    ImageIO.setUseCache(false); // no temporary files, whoever opens a stream
  }

  private final ImageLimits limits;
  private final int longestEdge;

  /**
   * Decodes within limits.
   *
   * @param longestEdge of the pictures that come out; smaller ones keep their size
   */
  public ImageDecoder(ImageLimits limits, int longestEdge) {
    this.limits = limits;
    this.longestEdge = longestEdge;
  }

  /**
   * A decoded picture.
   *
   * @param picture as stored, laid over white, in sRGB
   * @param plain whether every pixel was gray and opaque, and each is still there
   * @param orientation what makes it upright
   */
  public record Decoded(ColorPicture picture, boolean plain, Orientation orientation) {}

  /**
   * Whether a file's first bytes announce a format of which {@link #decode} can say more than that
   * it is none: one that is read, or one that is named in the refusal.
   */
  public static boolean knows(byte[] file) {
    return reads(file) || OtherFormat.of(file).isPresent();
  }

  /** Whether a file's first bytes announce a format that is read; nothing is said of the rest. */
  public static boolean reads(byte[] file) {
    return ImageFormat.of(file).isPresent();
  }

  /**
   * Decodes the first picture of a file.
   *
   * @throws ImageRejectedException when the file cannot be used, and never anything else
   */
  public Decoded decode(byte[] file) {
    limits.checkBytes(file.length);
    try {
      ImageFormat format = ImageFormat.of(file).orElseThrow(() -> OtherFormat.refusal(file));
      return decode(format, format.screen(file, limits));
    } catch (ImageRejectedException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw ImageRejectedException.damaged(e);
    } catch (OutOfMemoryError e) {
      // One array that did not fit; what the decoder held is free again.
      throw new ImageRejectedException(
          ImageRejectedException.Reason.TOO_LARGE, "The image takes more memory than there is.", e);
    } finally {
      limits.giveBack();
    }
  }

  private Decoded decode(ImageFormat format, ScreenedFile screened) throws IOException {
    Details details = screened.details();
    if (screened.rows() != null) {
      return decoded(screened.rows(), details);
    }
    ImageReader reader = format.newReader();
    try (ImageInputStream in = new FileImageInput(screened.bytes())) {
      reader.addIIOReadWarningListener(new MissingData());
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      limits.checkSize(width, height);
      ImageReadParam param = reader.getDefaultReadParam();
      byte[] opacities = details.opacities();
      if (details.place() != null) {
        ArgbRows frame = ArgbRows.of(reader.read(0, param));
        return decoded(opacities == null ? frame : frame.with(opacities, width, 1, 1), details);
      }
      param.setSourceSubsampling(step(width), step(height), 0, 0);
      if (format == ImageFormat.JPEG && details.inks() == Inks.NONE) {
        takeAsDecoded(reader, param);
      }
      ArgbRows rows =
          details.inks() == Inks.NONE
              ? ArgbRows.of(reader.read(0, param))
              : ArgbRows.of(reader.readRaster(0, param), details.inks());
      return decoded(
          opacities == null ? rows : rows.with(opacities, width, step(width), step(height)),
          new Size(width, height),
          details);
    } catch (ImageRejectedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (details.cut()) {
        throw ImageRejectedException.truncated();
      }
      throw e;
    } finally {
      reader.dispose();
    }
  }

  private Decoded decoded(ArgbRows frame, Details details) {
    Place place = details.place();
    ArgbRows all =
        place == null ? frame : frame.on(place.width(), place.height(), place.left(), place.top());
    ArgbRows rows = all.every(step(all.width()), step(all.height()));
    return decoded(rows, new Size(all.width(), all.height()), details);
  }

  /**
   * Makes the picture.
   *
   * @param rows the pixels, or every so many of them
   * @param size of the whole picture
   */
  private Decoded decoded(ArgbRows rows, Size size, Details details) {
    PngGamma gamma = details.gamma();
    ArgbRows meant = gamma == null ? rows : rows.mapped((argb, at) -> gamma.toSrgb(argb));
    ColorReader.Result result = ColorReader.read(meant, size.within(longestEdge));
    boolean whole = rows.width() == size.width() && rows.height() == size.height();
    boolean plain = result.plain() && whole;
    // A gray picture is gray by any profile, and one of the dataset must stay as it is.
    ColorPicture picture =
        plain || details.inks() != Inks.NONE
            ? result.picture()
            : ColorProfile.toSrgb(result.picture(), details.profile());
    return new Decoded(picture, plain, Orientation.ofExif(details.exif()));
  }

  /**
   * Lets the JPEG decoder put its rows where they go as they are. By itself it makes pictures whose
   * channels lie the other way round, and turning each pixel costs as much as decoding it.
   */
  private static void takeAsDecoded(ImageReader reader, ImageReadParam param) throws IOException {
    int step = param.getSourceXSubsampling();
    int width = (reader.getWidth(0) + step - 1) / step;
    int lines = param.getSourceYSubsampling();
    int height = (reader.getHeight(0) + lines - 1) / lines;
    ImageTypeSpecifier usual = reader.getImageTypes(0).next();
    if (usual.getNumBands() == RGB.length) {
      ImageTypeSpecifier type =
          ImageTypeSpecifier.createInterleaved(
              usual.getColorModel().getColorSpace(), RGB, DataBuffer.TYPE_BYTE, false, false);
      param.setDestination(type.createBufferedImage(width, height));
    }
  }

  private int step(int side) {
    return (int) Math.max(1, side / (ENOUGH * longestEdge));
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
