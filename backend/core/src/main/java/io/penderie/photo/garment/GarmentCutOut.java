package io.penderie.photo.garment;

import io.penderie.photo.garment.GarmentFinder.Finding;
import io.penderie.picture.ColorPicture;
import io.penderie.picture.GrayPicture;
import io.penderie.picture.Luminance;
import io.penderie.picture.Resampling;
import java.util.Arrays;

/**
 * A garment taken out of its photograph: light on black, its proportions kept, nothing around it.
 *
 * @param box where it is in the upright picture
 * @param finding how it was found; null where nothing was looked for
 * @param opacity 255 on the garment, 0 beside it, of the size of the box
 * @param polarity whether {@code gray} is a negative
 * @param gray of the size of the box
 */
record GarmentCutOut(
    CropBox box, Finding finding, GrayPicture opacity, Polarity polarity, GrayPicture gray) {

  /** Whether a garment stood out from its background. */
  boolean found() {
    return finding != null && finding.mask() != null;
  }

  static GarmentCutOut of(ColorPicture upright, Corrections corrections) {
    CropBox area =
        corrections.area() == null
            ? CropBox.whole(upright.width(), upright.height())
            : corrections.area().of(upright.width(), upright.height());
    ColorPicture searched = area.cut(upright);
    Finding finding = corrections.keepBackground() ? null : GarmentFinder.find(searched);
    GrayPicture gray = Luminance.of(searched);
    return finding == null || finding.mask() == null
        ? withBackground(gray, area, finding, corrections.polarity())
        : masked(gray, area, finding, corrections.polarity());
  }

  /**
   * Takes what a mask covers.
   *
   * @param gray the picture that was searched
   * @param at where that is in the upright picture
   * @param finding with a mask
   * @param polarity null for the one that makes the garment lighter than what is around it
   */
  static GarmentCutOut masked(GrayPicture gray, CropBox at, Finding finding, Polarity polarity) {
    GrayPicture opacity = Resampling.resize(finding.mask().picture(), gray.width(), gray.height());
    Polarity chosen = polarity == null ? Polarity.of(gray, opacity) : polarity;
    CropBox box = CropBox.around(opacity);
    GrayPicture cropped = box.cut(opacity);
    GrayPicture stretched = ContrastStretch.apply(chosen.apply(box.cut(gray)), cropped);
    return new GarmentCutOut(
        new CropBox(at.left() + box.left(), at.top() + box.top(), box.width(), box.height()),
        finding,
        cropped,
        chosen,
        onBlack(stretched, cropped));
  }

  /**
   * Takes a picture as it is.
   *
   * @param gray the picture
   * @param at where it is in the upright picture
   * @param finding on the way to it; null where nothing was looked for
   * @param polarity null for what the border says
   */
  static GarmentCutOut withBackground(
      GrayPicture gray, CropBox at, Finding finding, Polarity polarity) {
    Polarity chosen = polarity == null ? Polarity.ofBorder(gray) : polarity;
    GrayPicture opaque = uniform(gray.width(), gray.height());
    return new GarmentCutOut(at, finding, opaque, chosen, chosen.apply(gray));
  }

  private static GrayPicture uniform(int width, int height) {
    byte[] pixels = new byte[width * height];
    Arrays.fill(pixels, (byte) 255);
    return new GrayPicture(width, height, pixels);
  }

  private static GrayPicture onBlack(GrayPicture picture, GrayPicture opacity) {
    byte[] pixels = new byte[picture.pixels().length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] =
          (byte) (((picture.pixels()[i] & 0xFF) * (opacity.pixels()[i] & 0xFF) + 127) / 255);
    }
    return new GrayPicture(picture.width(), picture.height(), pixels);
  }

  /** The garment in colour on black. */
  ColorPicture colour(ColorPicture upright) {
    ColorPicture cut = box.cut(upright);
    int[] argb = new int[cut.argb().length];
    for (int i = 0; i < argb.length; i++) {
      int part = opacity.pixels()[i] & 0xFF;
      int pixel = cut.argb()[i];
      argb[i] =
          ColorPicture.opaque(
              ColorPicture.red(pixel) * part / 255,
              ColorPicture.green(pixel) * part / 255,
              ColorPicture.blue(pixel) * part / 255);
    }
    return new ColorPicture(cut.width(), cut.height(), argb);
  }
}
