package io.penderie.store;

import io.penderie.dataset.PictureRecipe;
import io.penderie.files.Sha256;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageDecoder;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.photo.whole.FilePreparation;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Looks at a picture before it may be added: whether it can be decoded and prepared, which one it
 * is, and what it looks like; safe for many threads.
 */
final class PictureCheck {

  /** The looks are taken from pictures of at most this longest edge, in pixels. */
  private static final int EDGE = 64;

  private final ImageDecoder decoder;
  private final FilePreparation exact;

  PictureCheck(DatasetDescription description, ImageLimits limits) {
    this.decoder = new ImageDecoder(limits, EDGE);
    this.exact =
        description.preparation() == PictureRecipe.EXACT ? preparation(description, limits) : null;
  }

  /** How the pictures of a dataset are prepared. */
  static FilePreparation preparation(DatasetDescription description, ImageLimits limits) {
    InputSpec input =
        new InputSpec(
            description.size(),
            description.size(),
            description.colour() ? 3 : 1,
            InputSpec.FASHION_MNIST.mean(),
            InputSpec.FASHION_MNIST.deviation(),
            description.preparation());
    return new FilePreparation(limits, input);
  }

  /**
   * What was found.
   *
   * @param ending how a file of its format is called, without a dot
   */
  record Found(NewPicture picture, String sha256, String ending, Look look) {}

  /**
   * Looks at one that may be known already.
   *
   * @param known looks of pictures by SHA-256, which need not be decoded again
   * @throws ImageRejectedException if it cannot be used
   */
  Found of(NewPicture picture, Map<String, Look> known) {
    Look look = known.get(new Sha256().add(picture.file()).hex());
    return look == null ? of(picture) : found(picture, look);
  }

  /**
   * Looks at one.
   *
   * @throws ImageRejectedException if it cannot be used
   */
  Found of(NewPicture picture) {
    byte[] file = picture.file();
    ImageDecoder.Decoded decoded = decoder.decode(file);
    if (exact != null) {
      exact.prepare(file);
    }
    return found(picture, Look.of(decoded.orientation().upright(decoded.picture())));
  }

  private static Found found(NewPicture picture, Look look) {
    byte[] file = picture.file();
    return new Found(picture, new Sha256().add(file).hex(), ending(file), look);
  }

  /** Of a file that was decoded, so it is of one of the five formats. */
  private static String ending(byte[] file) {
    return switch (new String(file, 0, 2, StandardCharsets.ISO_8859_1)) {
      case "\u0089P" -> "png";
      case "GI" -> "gif";
      case "BM" -> "bmp";
      case "RI" -> "webp";
      default -> "jpg";
    };
  }
}
