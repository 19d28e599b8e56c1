package io.penderie.photo.garment;

/**
 * Takes a hanger off a mask, and whatever else is thin and of quite another lightness than the body
 * of the garment: on black cloth the hook is what is brightest, and the contrast would be stretched
 * to it. Straps are thin too, but of their garment's colour; and where the thin things are much of
 * the mask, as in a sandal, there is no body to compare them with.
 */
final class Hanger {

  /** What is thinner than twice this and one is thin, of {@link GarmentFinder#EDGE} pixels. */
  private static final int THIN = 3;

  private static final double LEAST_BODY = 0.75;

  /** A difference in lightness of 0 to 100 that no strap has to its cloth. */
  private static final double OTHER = 25;

  private static final int EDGES = 2;

  private Hanger() {}

  static Mask without(Mask mask, LabPicture picture) {
    Mask body = Morphology.open(mask, THIN);
    if (body.share() < LEAST_BODY * mask.share() || body.share() == mask.share()) {
      return mask;
    }
    double sum = 0;
    int count = 0;
    for (int i = 0; i < body.inside().length; i++) {
      if (body.inside()[i]) {
        sum += picture.lightness()[i];
        count++;
      }
    }
    double lightness = sum / count;
    Mask near = Morphology.grow(body, 1);
    boolean[] other = new boolean[mask.inside().length];
    for (int i = 0; i < other.length; i++) {
      other[i] =
          mask.inside()[i]
              && !near.inside()[i]
              && Math.abs(picture.lightness()[i] - lightness) > OTHER;
    }
    // With its soft edges, which are of any lightness between its own and the ground's.
    Mask hanger = Morphology.grow(new Mask(mask.width(), mask.height(), other), EDGES);
    boolean[] inside = mask.inside().clone();
    for (int i = 0; i < inside.length; i++) {
      inside[i] &= near.inside()[i] || !hanger.inside()[i];
    }
    return new Mask(mask.width(), mask.height(), inside);
  }
}
