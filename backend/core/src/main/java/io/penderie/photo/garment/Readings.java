package io.penderie.photo.garment;

import io.penderie.picture.ColorPicture;
import io.penderie.picture.GrayPicture;
import io.penderie.picture.PlanarPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All ways to read one photograph, the likeliest first; which one is right, the network tells
 * better than any rule, so the rules only put them in order and say which to doubt.
 *
 * <ul>
 *   <li>A cut that is small and lies on an edge is doubted: the garment may fill the picture and
 *       have been taken for the ground, and the cut may be the neck. The rest comes first then.
 *   <li>So is a cut that is the smaller part of what an edge surrounds: the print of a white shirt
 *       on white. The outline comes first then.
 *   <li>So is a cut that fills its rectangle, if there is a garment inside: the plot, the screen.
 *       What is inside comes first then.
 * </ul>
 */
final class Readings {

  private static final double SMALL = 0.15;

  /** Of the picture's outermost pixels, how many are more than a touch. */
  private static final double ON_EDGE = 0.02;

  /** Of what an edge surrounds, a smaller part is a print. */
  private static final double PRINT = 0.5;

  /** How much of a print lies within its garment. */
  private static final double WITHIN = 0.95;

  /** Of the longer side, how much of the surroundings is seen on each side of the garment. */
  private static final double AROUND = 0.04;

  private static final double PART = 0.25;
  private static final int THIN = 2;

  private final Photograph photograph;
  private final ColorPicture upright;
  private final Canvas canvas;
  private final GrayPicture gray;
  private final CropBox whole;
  private final GarmentCutOut cut;
  private final List<Reading> readings = new ArrayList<>();

  private Readings(Photograph photograph, GarmentCutOut cut, Canvas canvas) {
    this.photograph = photograph;
    this.upright = photograph.upright();
    this.canvas = canvas;
    this.cut = cut;
    this.gray = photograph.gray();
    this.whole = CropBox.whole(upright.width(), upright.height());
  }

  /**
   * Reads a photograph.
   *
   * @param cut what the finder makes of all of it
   * @param canvas of the network's size
   * @param inside how a picture in the picture is prepared
   * @return at least one
   */
  static List<Reading> of(Photograph photograph, GarmentCutOut cut, Canvas canvas, Inside inside) {
    Readings made = new Readings(photograph, cut, canvas);
    if (cut.found()) {
      made.readFound(inside);
    } else {
      made.readWhole();
    }
    return List.copyOf(made.readings);
  }

  /** Prepares a picture in the picture. */
  @FunctionalInterface
  interface Inside {

    /** Its reading, kinds and doubts left to the caller; null where there is no garment in it. */
    Reading read(CropBox box);
  }

  private void readWhole() {
    add(ReadingKind.WHOLE, false, cut);
    add(
        ReadingKind.NEGATIVE,
        false,
        GarmentCutOut.withBackground(gray, whole, null, cut.polarity().other()));
    Mask outline = GarmentOutline.of(photograph.lab());
    if (outline != null) {
      add(ReadingKind.OUTLINE, false, masked(outline, null));
    }
  }

  private void readFound(Inside inside) {
    Mask mask = cut.finding().mask();
    Mask outline = GarmentOutline.of(photograph.lab());
    boolean atEdge = mask.share() < SMALL && mask.shareOfEdge() > ON_EDGE;
    boolean print = outline != null && isPrint(mask, outline);
    CropBox frame = PictureInPicture.of(mask, upright.width(), upright.height());
    Reading looked = frame == null ? null : inside.read(frame);
    if (looked != null) {
      readings.add(looked);
    }
    if (atEdge) {
      addRest(mask);
    }
    if (print) {
      add(ReadingKind.OUTLINE, false, masked(outline, null));
    }
    boolean doubted = !readings.isEmpty();
    add(ReadingKind.CUT, doubted, cut);
    add(ReadingKind.NEGATIVE, doubted, cut.negative(gray));
    if (outline != null && !print) {
      add(ReadingKind.OUTLINE, false, masked(outline, null));
    }
    CropBox around = around(cut.box());
    add(
        ReadingKind.SURROUNDINGS,
        false,
        GarmentCutOut.withBackground(around.cut(gray), around, null, cut.polarity()));
    add(ReadingKind.WHOLE, false, GarmentCutOut.withBackground(gray, whole, null, null));
    for (Map.Entry<ReadingKind, Mask> part : Figure.parts(mask, photograph.small()).entrySet()) {
      add(part.getKey(), false, masked(part.getValue(), cut.polarity()));
    }
  }

  private void addRest(Mask mask) {
    boolean[] outside = new boolean[mask.inside().length];
    for (int i = 0; i < outside.length; i++) {
      outside[i] = !mask.inside()[i];
    }
    Mask rest = Morphology.open(new Mask(mask.width(), mask.height(), outside), THIN);
    rest = MaskParts.filled(MaskParts.main(rest, PART));
    if (rest.share() < 1) {
      add(ReadingKind.REST, false, masked(rest, null));
    }
  }

  private static boolean isPrint(Mask mask, Mask outline) {
    int inMask = 0;
    int inOutline = 0;
    int inBoth = 0;
    for (int i = 0; i < mask.inside().length; i++) {
      inMask += mask.inside()[i] ? 1 : 0;
      inOutline += outline.inside()[i] ? 1 : 0;
      inBoth += mask.inside()[i] && outline.inside()[i] ? 1 : 0;
    }
    return inMask < PRINT * inOutline
        && inBoth >= WITHIN * inMask
        && !PictureInPicture.isFrame(outline);
  }

  private GarmentCutOut masked(Mask mask, Polarity polarity) {
    return GarmentCutOut.masked(gray, whole, cut.finding().with(mask), polarity);
  }

  private CropBox around(CropBox box) {
    int more = Math.max(2, (int) (AROUND * Math.max(upright.width(), upright.height())));
    int left = Math.max(0, box.left() - more);
    int top = Math.max(0, box.top() - more);
    return new CropBox(
        left,
        top,
        Math.min(upright.width(), box.left() + box.width() + more) - left,
        Math.min(upright.height(), box.top() + box.height() + more) - top);
  }

  private void add(ReadingKind kind, boolean doubted, GarmentCutOut made) {
    PlanarPicture picture = PlanarPicture.of(canvas.apply(made.gray()));
    readings.add(new Reading(kind, doubted, upright, made, picture));
  }
}
