package io.penderie.photo.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How large an image file may be before it is refused, decided before any pixel is set aside.
 *
 * @param maxBytes the file's size in bytes, at least 1
 * @param maxSide the longest side in pixels, at least 1
 * @param maxPixels width times height, at least 1
 * @param memory what all pictures together may take up while they are decoded
 * @param outside the same for what decoders hold outside of the heap: those of JPEGs that come in
 *     several scans, at most {@link #COEFFICIENT_BYTES} for each of {@code maxPixels}
 */
public record ImageLimits(
    int maxBytes, int maxSide, long maxPixels, DecodingMemory memory, DecodingMemory outside) {

  /** Bytes of coefficients per pixel of the limit: 4:2:0 at the limit, 4:4:4 at half of it. */
  public static final int COEFFICIENT_BYTES = 3;

  /**
   * 10 MiB, 16,384 pixels a side, 52 million pixels: the photographs of 50-megapixel phones pass.
   */
  public static final ImageLimits DEFAULTS = new ImageLimits(10 << 20, 16_384, 52_000_000);

  /** Without a bound on memory: for programs that decode one picture after the other. */
  public ImageLimits(int maxBytes, int maxSide, long maxPixels) {
    this(maxBytes, maxSide, maxPixels, DecodingMemory.UNBOUNDED, DecodingMemory.UNBOUNDED);
  }

  public ImageLimits {
    if (maxBytes < 1 || maxSide < 1 || maxPixels < 1) {
      throw new IllegalArgumentException(
          "limits of " + maxBytes + " bytes, " + maxSide + " a side, " + maxPixels + " pixels");
    }
  }

  /**
   * Reads a file, after a look at its size.
   *
   * @throws ImageRejectedException if it has too many bytes
   */
  public byte[] read(Path file) throws IOException {
    if (Files.size(file) > maxBytes) {
      throw tooLarge();
    }
    return Files.readAllBytes(file);
  }

  /**
   * Reads a file that only its stream is known of, and no more of it than may be.
   *
   * @throws ImageRejectedException if it has too many bytes
   */
  public byte[] read(InputStream file) throws IOException {
    byte[] bytes = file.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw tooLarge();
    }
    return bytes;
  }

  private ImageRejectedException tooLarge() {
    return ImageRejectedException.tooLarge("The file is larger than " + maxBytes + " bytes.");
  }

  /** What was taken for the picture that this thread decodes is free again. */
  void giveBack() {
    memory.giveBack();
    outside.giveBack();
  }

  /** Refuses a file of too many bytes, or of none. */
  void checkBytes(long bytes) {
    if (bytes == 0) {
      throw new ImageRejectedException(
          ImageRejectedException.Reason.EMPTY, "The image file is empty.");
    }
    if (bytes > maxBytes) {
      throw ImageRejectedException.tooLarge(
          "The image file has " + bytes + " bytes; at most " + maxBytes + " are taken.");
    }
  }

  /** Refuses the size that a file claims: no pixels at all, a side too long, too many pixels. */
  void checkSize(long width, long height) {
    if (width < 1 || height < 1) {
      throw ImageRejectedException.damaged("The image has no pixels: its width or height is zero.");
    }
    if (width > maxSide || height > maxSide) {
      throw ImageRejectedException.tooLarge(
          "The image is " + width + " x " + height + " pixels; a side may have " + maxSide + ".");
    }
    if (width * height > maxPixels) {
      throw ImageRejectedException.tooLarge(
          "The image has " + width * height + " pixels; at most " + maxPixels + " are taken.");
    }
  }
}
