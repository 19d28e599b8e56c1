package io.penderie.photo.garment;

import io.penderie.picture.ColorPicture;
import io.penderie.picture.GrayPicture;
import io.penderie.picture.PlanarPicture;

/** One way to read a picture, and what the network sees of it then. */
public final class Reading {

  /** What a doubt takes from the logarithm of the odds. */
  private static final double DOUBT = 2;

  private final ReadingKind kind;
  private final boolean doubted;
  private final ColorPicture upright;
  private final GarmentCutOut cutOut;
  private final PlanarPicture picture;

  /** What of the upright picture was fitted into the network's; null where that is not kept. */
  private final CropBox fitted;

  /**
   * Keeps what the steps made.
   *
   * @param upright null where it is not kept, nor {@code cutOut}
   * @param cutOut null where the picture is of the data set's kind
   */
  Reading(
      ReadingKind kind,
      boolean doubted,
      ColorPicture upright,
      GarmentCutOut cutOut,
      PlanarPicture picture) {
    this(kind, doubted, upright, cutOut, picture, fitted(upright, cutOut));
  }

  /**
   * The same of a picture that was cropped once more.
   *
   * @param fitted what was left of the upright one
   */
  Reading(
      ReadingKind kind,
      boolean doubted,
      ColorPicture upright,
      GarmentCutOut cutOut,
      PlanarPicture picture,
      CropBox fitted) {
    this.fitted = fitted;
    this.kind = kind;
    this.doubted = doubted;
    this.upright = upright;
    this.cutOut = cutOut;
    this.picture = picture;
  }

  private static CropBox fitted(ColorPicture upright, GarmentCutOut cutOut) {
    if (upright == null) {
      return null;
    }
    return cutOut == null ? CropBox.whole(upright.width(), upright.height()) : cutOut.box();
  }

  /** A picture that is prepared already. */
  public static Reading asIs(PlanarPicture picture) {
    return new Reading(ReadingKind.AS_IS, false, null, null, picture);
  }

  /** The same of a gray one. */
  public static Reading asIs(GrayPicture picture) {
    return asIs(PlanarPicture.of(picture));
  }

  /** What the network needs of it alone, so that what waits for the network is small. */
  public Reading bare() {
    return new Reading(kind, doubted, null, null, picture);
  }

  /** What was taken for the garment. */
  public ReadingKind kind() {
    return kind;
  }

  /** Whether its shape speaks against it, before any network has seen it. */
  public boolean doubted() {
    return doubted;
  }

  /** As the network sees it. */
  public PlanarPicture picture() {
    return picture;
  }

  /** Whether a garment was told from its surroundings; otherwise they came along. */
  public boolean garmentFound() {
    return cutOut == null || cutOut.found();
  }

  /** Whether it became its negative. */
  public Polarity polarity() {
    return cutOut == null ? Polarity.POSITIVE : cutOut.polarity();
  }

  /** Where the garment is in the upright picture; all of it where that was taken as it is. */
  public Corrections.Area area() {
    if (cutOut == null) {
      return new Corrections.Area(0, 0, 1, 1);
    }
    CropBox box = cutOut.box();
    double width = upright.width();
    double height = upright.height();
    return new Corrections.Area(
        box.left() / width, box.top() / height, box.width() / width, box.height() / height);
  }

  /**
   * Where the network's picture lies over the upright one: what was fitted lies in its middle and
   * fills its longer side, so that one or the other side may reach beyond the upright picture.
   *
   * @return to within half a pixel of the network's picture
   * @throws IllegalStateException if only what the network needs was kept
   */
  public Place place() {
    if (fitted == null) {
      throw new IllegalStateException("the upright picture was not kept");
    }
    double scale =
        Math.min(
            (double) picture.width() / fitted.width(), (double) picture.height() / fitted.height());
    double width = picture.width() / scale;
    double height = picture.height() / scale;
    return new Place(
        (fitted.left() + (fitted.width() - width) / 2) / upright.width(),
        (fitted.top() + (fitted.height() - height) / 2) / upright.height(),
        width / upright.width(),
        height / upright.height());
  }

  /**
   * A rectangle in parts of the upright picture's width and height, which it may reach beyond.
   *
   * @param left of its left edge
   * @param top of its upper edge
   * @param width above 0
   * @param height above 0
   */
  public record Place(double left, double top, double width, double height) {}

  /** How likely it is by its kind and shape: the logarithm of its odds, in nats. */
  public double prior() {
    return kind.prior() - (doubted ? DOUBT : 0);
  }

  GarmentCutOut cutOut() {
    return cutOut;
  }
}
