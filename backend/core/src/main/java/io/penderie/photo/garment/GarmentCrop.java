package io.penderie.photo.garment;

import io.penderie.picture.GrayPicture;

/**
 * Crops to the garment where it stands out clearly from a plain background; otherwise leaves the
 * picture whole.
 *
 * <p>The background is the border's median. A pixel belongs to the garment when it is further from
 * it than 5 % of the range (as the data set's makers trimmed their pictures, Xiao, Rasul, Vollgraf
 * 2017, section 2) or than four times the background's spread. A row or column belongs to it when
 * more than one in 200 of its pixels do, so that a speck of dust does not count.
 */
final class GarmentCrop implements PreparationStep {

  /** A background that varies more than this is not plain. */
  static final int PLAIN_SPREAD = 8;

  private static final int CONTRAST = 13;
  private static final int SPECK = 200;

  /** A box whose longer side is less than the picture's over this is taken for a blemish. */
  private static final int BLEMISH = 20;

  @Override
  public GrayPicture apply(GrayPicture picture) {
    CropBox box = box(picture);
    return box.equals(CropBox.whole(picture.width(), picture.height()))
        ? picture
        : box.cut(picture);
  }

  /** Where the garment is; all of the picture where it does not stand out. */
  CropBox box(GrayPicture picture) {
    CropBox whole = CropBox.whole(picture.width(), picture.height());
    Border border = Border.of(picture);
    if (border.spread() > PLAIN_SPREAD) {
      return whole;
    }
    int contrast = Math.max(CONTRAST, 4 * border.spread());
    int[] byColumn = new int[picture.width()];
    int[] byRow = new int[picture.height()];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (Math.abs(picture.at(x, y) - border.median()) > contrast) {
          byColumn[x]++;
          byRow[y]++;
        }
      }
    }
    Span across = Span.of(byColumn, picture.height() / SPECK);
    Span down = Span.of(byRow, picture.width() / SPECK);
    boolean blemish =
        Math.max(across.length(), down.length()) * BLEMISH
            < Math.max(picture.width(), picture.height());
    boolean nothing = across.length() < 1 || down.length() < 1;
    return nothing || blemish
        ? whole
        : new CropBox(across.first(), down.first(), across.length(), down.length());
  }

  /** The first and the last place with more than a number of garment pixels. */
  private record Span(int first, int last) {

    static Span of(int[] counts, int ignored) {
      int first = 0;
      while (first < counts.length && counts[first] <= ignored) {
        first++;
      }
      int last = counts.length - 1;
      while (last >= first && counts[last] <= ignored) {
        last--;
      }
      return new Span(first, last);
    }

    int length() {
      return last - first + 1;
    }
  }
}
