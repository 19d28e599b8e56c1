package io.penderie.photo.garment;

import io.penderie.photo.garment.GarmentFinder.Finding;
import io.penderie.picture.ColorPicture;
import io.penderie.picture.GrayPicture;
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

  /** Takes the garment out of all of a photograph. */
  static GarmentCutOut of(Photograph photograph) {
    GrayPicture gray = photograph.gray();
    return of(photograph, CropBox.whole(gray.width(), gray.height()), Corrections.NONE);
  }

  /** Takes it out as a person says. */
  static GarmentCutOut of(ColorPicture upright, Corrections corrections) {
    CropBox area =
        corrections.area() == null
            ? CropBox.whole(upright.width(), upright.height())
            : corrections.area().of(upright.width(), upright.height());
    return of(new Photograph(area.cut(upright)), area, corrections);
  }

  private static GarmentCutOut of(Photograph searched, CropBox area, Corrections corrections) {
    Finding finding = corrections.keepBackground() ? null : GarmentFinder.find(searched);
    GrayPicture gray = searched.gray();
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
    return new GarmentCutOut(
        new CropBox(at.left() + box.left(), at.top() + box.top(), box.width(), box.height()),
        finding,
        cropped,
        chosen,
        toned(chosen.apply(box.cut(gray)), cropped));
  }

  /**
   * The same garment, light where it was dark.
   *
   * @param gray the upright picture
   */
  GarmentCutOut negative(GrayPicture gray) {
    Polarity other = polarity.other();
    return new GarmentCutOut(
        box, finding, opacity, other, toned(other.apply(box.cut(gray)), opacity));
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

  /** Stretched by what is in the garment, and black beside it. */
  private static GrayPicture toned(GrayPicture picture, GrayPicture opacity) {
    byte[] tones = ContrastStretch.tones(picture, opacity);
    byte[] pixels = new byte[picture.pixels().length];
    for (int i = 0; i < pixels.length; i++) {
      int part = opacity.pixels()[i] & 0xFF;
      int tone = tones[picture.pixels()[i] & 0xFF] & 0xFF;
      pixels[i] = (byte) (part == 255 ? tone : part == 0 ? 0 : (tone * part + 127) / 255);
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
