package io.penderie.photo.garment;

/**
 * A picture in the picture: what stands out fills a rectangle from corner to corner with straight
 * sides, as a plot, a window or a screen does and hardly any garment.
 */
final class PictureInPicture {

  private static final double FULL = 0.985;

  /** So much of its rectangle does no garment fill, and the frame of a plot does. */
  private static final double FRAME = 0.88;

  /** A title or a few ticks may stick to the rectangle; much more does not. */
  private static final double NEARLY = 0.93;

  /** Rows and columns with fewer pixels than this part of the most are beside the rectangle. */
  private static final double BESIDE = 0.6;

  /** A rectangle that is nearly all of the picture is its own frame, and nothing in it. */
  private static final double MOST = 0.95;

  private static final double LEAST_SIDE = 0.2;

  /** Of the rectangle's sides, what is left out all around: the line of a frame, a soft edge. */
  private static final double RIM = 0.025;

  private PictureInPicture() {}

  /** Whether what edges surround is a frame rather than a garment. */
  static boolean isFrame(Mask outline) {
    return fills(outline, box(outline), FRAME);
  }

  /**
   * The rectangle within its rim.
   *
   * @param width of the picture to cut it from
   * @param height of that picture
   * @return null where the mask is no rectangle
   */
  static CropBox of(Mask mask, int width, int height) {
    CropBox box = box(mask);
    double across = (double) box.width() / mask.width();
    double down = (double) box.height() / mask.height();
    if (!fills(mask, box, FULL) || Math.min(across, down) < LEAST_SIDE || across * down > MOST) {
      return null;
    }
    int rim = (int) Math.ceil(RIM * Math.max(across * width, down * height)) + 1;
    int left = (int) Math.round((double) box.left() * width / mask.width()) + rim;
    int top = (int) Math.round((double) box.top() * height / mask.height()) + rim;
    int insideWidth = (int) Math.round(across * width) - 2 * rim;
    int insideHeight = (int) Math.round(down * height) - 2 * rim;
    return insideWidth < 2 * rim || insideHeight < 2 * rim
        ? null
        : new CropBox(left, top, insideWidth, insideHeight);
  }

  /** From the first to the last row and column that are about as full as the fullest. */
  private static CropBox box(Mask mask) {
    int[] byColumn = new int[mask.width()];
    int[] byRow = new int[mask.height()];
    for (int i = 0; i < mask.inside().length; i++) {
      if (mask.inside()[i]) {
        byColumn[i % mask.width()]++;
        byRow[i / mask.width()]++;
      }
    }
    int[] across = span(byColumn);
    int[] down = span(byRow);
    return new CropBox(across[0], down[0], across[1] - across[0] + 1, down[1] - down[0] + 1);
  }

  private static int[] span(int[] counts) {
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    int first = 0;
    while (counts[first] < BESIDE * most) {
      first++;
    }
    int last = counts.length - 1;
    while (counts[last] < BESIDE * most) {
      last--;
    }
    return new int[] {first, last};
  }

  private static boolean fills(Mask mask, CropBox box, double full) {
    int within = 0;
    int all = 0;
    for (int i = 0; i < mask.inside().length; i++) {
      int x = i % mask.width() - box.left();
      int y = i / mask.width() - box.top();
      boolean inBox = x >= 0 && y >= 0 && x < box.width() && y < box.height();
      within += mask.inside()[i] && inBox ? 1 : 0;
      all += mask.inside()[i] ? 1 : 0;
    }
    return within >= full * box.width() * box.height() && within >= NEARLY * all;
  }
}
