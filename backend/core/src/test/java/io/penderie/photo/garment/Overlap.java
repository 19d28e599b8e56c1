package io.penderie.photo.garment;

import io.penderie.photo.testing.Photographs;
import io.penderie.picture.GrayPicture;

/** How well a prepared picture has the shape of the garment that was photographed. */
final class Overlap {

  private static final int SIDE = 28;

  /** A pixel lighter than this is the garment's. */
  private static final int GARMENT = 20;

  private Overlap() {}

  /**
   * Of what is garment in either picture, the part that is in both, 0 to 1; a dataset pixel's shift
   * is allowed: where a garment ends between two pixels, either is right.
   *
   * @param prepared its side a whole multiple of 28
   * @param garment 28 x 28 pixels of the dataset
   */
  static double of(GrayPicture prepared, byte[] garment) {
    boolean[] expected = Photographs.silhouette(garment);
    int factor = prepared.width() / SIDE;
    double best = 0;
    for (int down = -factor; down <= factor; down++) {
      for (int across = -factor; across <= factor; across++) {
        best = Math.max(best, of(prepared, expected, across, down));
      }
    }
    return best;
  }

  private static double of(GrayPicture prepared, boolean[] expected, int across, int down) {
    byte[] pixels = prepared.pixels();
    int side = prepared.width();
    int factor = side / SIDE;
    int both = 0;
    int either = 0;
    for (int i = 0; i < pixels.length; i++) {
      int x = i % side - across;
      int y = i / side - down;
      boolean inside = x >= 0 && y >= 0 && x < side && y < side;
      boolean found = inside && (pixels[y * side + x] & 0xFF) > GARMENT;
      boolean wanted = expected[i / side / factor * SIDE + i % side / factor];
      both += found && wanted ? 1 : 0;
      either += found || wanted ? 1 : 0;
    }
    return (double) both / either;
  }
}
