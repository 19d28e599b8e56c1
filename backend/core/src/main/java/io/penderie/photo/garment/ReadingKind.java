package io.penderie.photo.garment;

import java.util.Locale;

/**
 * The ways to read a picture; what each takes for the garment, and how likely that is before any
 * network has seen it.
 */
public enum ReadingKind {
  /** A picture of the data set's kind, taken as it is. */
  AS_IS(0),
  /** What differs from the background by colour, or, by hand, what was cut out there. */
  CUT(0),
  /** The same as its negative: light where it was dark. */
  NEGATIVE(-2),
  /** What an unbroken edge surrounds ({@link GarmentOutline}). */
  OUTLINE(-2),
  /** The cut's rectangle with what is around the garment. */
  SURROUNDINGS(-2),
  /** The whole picture, or by hand the whole area. */
  WHOLE(-2),
  /** What the cut took for the background. */
  REST(0),
  /** A picture in the picture: a plot, a window or a screen is looked through. */
  INSIDE(0),
  /** Of a person, between neck and hips, without skin. */
  TORSO(-4),
  /** Of a person, below the hips, without skin. */
  LEGS(-4),
  /** Of a person, the feet. */
  FEET(-6);

  private final double prior;

  ReadingKind(double prior) {
    this.prior = prior;
  }

  /** Its name for people and programs: as-is, cut, and so on. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The logarithm of its odds against the cut's, in nats. */
  double prior() {
    return prior;
  }
}
