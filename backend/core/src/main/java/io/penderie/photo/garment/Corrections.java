package io.penderie.photo.garment;

/**
 * What a person says about a photograph where the preparation saw it wrongly; {@link #NONE} leaves
 * everything to it.
 *
 * @param area where the garment is looked for; null: in the whole picture
 * @param polarity null: as the background says
 * @param keepBackground whether the picture, or the area, is taken as it is, with nothing cut out
 */
public record Corrections(Area area, Polarity polarity, boolean keepBackground) {

  public static final Corrections NONE = new Corrections(null, null, false);

  /**
   * A rectangle of the upright picture, in parts of its width and height.
   *
   * @param left of the left edge, at least 0 and below 1
   * @param top of the upper edge, at least 0 and below 1
   * @param width more than 0; {@code left + width} is at most 1
   * @param height more than 0; {@code top + height} is at most 1
   */
  public record Area(double left, double top, double width, double height) {

    /** What adding two fractions may cost. */
    private static final double ROUNDING = 1e-6;

    public Area {
      if (!inside(left, width) || !inside(top, height)) {
        throw new IllegalArgumentException(
            String.format(
                "an area of %s x %s at %s, %s; it must lie within 0 to 1",
                width, height, left, top));
      }
    }

    private static boolean inside(double start, double length) {
      return start >= 0 && length > 0 && start + length <= 1 + ROUNDING;
    }

    /** The pixels that it touches, at least one. */
    CropBox of(int pictureWidth, int pictureHeight) {
      int fromLeft = (int) Math.min(pictureWidth - 1, Math.floor(left * pictureWidth));
      int fromTop = (int) Math.min(pictureHeight - 1, Math.floor(top * pictureHeight));
      int toRight = (int) Math.min(pictureWidth, Math.ceil((left + width) * pictureWidth));
      int toBottom = (int) Math.min(pictureHeight, Math.ceil((top + height) * pictureHeight));
      return new CropBox(
          fromLeft, fromTop, Math.max(1, toRight - fromLeft), Math.max(1, toBottom - fromTop));
    }
  }
}
