package io.penderie.photo.garment;

import io.penderie.picture.AreaAverage;
import io.penderie.picture.ColorPicture;
import io.penderie.picture.GrayPicture;
import io.penderie.picture.Luminance;

/** An upright picture, and what several steps need of it, each made once; for one thread. */
final class Photograph {

  private final ColorPicture upright;
  private GrayPicture gray;
  private ColorPicture small;
  private LabPicture lab;

  Photograph(ColorPicture upright) {
    this.upright = upright;
  }

  ColorPicture upright() {
    return upright;
  }

  GrayPicture gray() {
    if (gray == null) {
      gray = Luminance.of(upright);
    }
    return gray;
  }

  /** The copy in which the garment is looked for, its longer edge {@link GarmentFinder#EDGE}. */
  ColorPicture small() {
    if (small == null) {
      small = AreaAverage.shrink(upright, GarmentFinder.EDGE);
    }
    return small;
  }

  /** The small copy in L*a*b*. */
  LabPicture lab() {
    if (lab == null) {
      lab = LabPicture.of(small());
    }
    return lab;
  }
}
