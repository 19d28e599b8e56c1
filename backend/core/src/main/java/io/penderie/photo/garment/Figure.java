package io.penderie.photo.garment;

import io.penderie.picture.ColorPicture;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a person wears, part by part: where a mask is narrow and of the colour of skin at the top,
 * as a head and a neck are, and wider below.
 *
 * <p>A head and its neck are the measure: from the neck down, the torso is about two of them long,
 * the legs about three, the feet at their end (a grown person is seven and a half heads high, a
 * child five or six).
 */
final class Figure {

  /** So much of a row within the head must be skin, in the middle of the rows that are. */
  private static final double FACE = 0.3;

  /** Of the mask's height, where a face is looked for, and how much of it a head may take. */
  private static final double TOP = 0.25;

  private static final double LEAST_HEAD = 0.06;
  private static final double MOST_HEAD = 0.45;

  /** A body is wider than its head by this. */
  private static final double SHOULDERS = 1.3;

  private static final double TORSO = 2.0;
  private static final double LEGS_FROM = 1.7;
  private static final double LEGS_TO = 5.0;

  /** Below the neck, so much of the mask is the feet where legs are to be seen at all. */
  private static final double FEET = 0.1;

  private static final double LEAST_SHARE = 0.008;
  private static final double PART = 0.25;

  private final Mask mask;
  private final Mask skin;
  private final CropBox box;

  private Figure(Mask mask, Mask skin) {
    this.mask = mask;
    this.skin = skin;
    this.box = CropBox.around(mask.picture());
  }

  /**
   * The parts that are there.
   *
   * @param mask what differs from the background
   * @param picture of the same size
   * @return empty where no person is to be seen
   */
  static Map<ReadingKind, Mask> parts(Mask mask, ColorPicture picture) {
    return new Figure(mask, Skin.of(picture)).parts();
  }

  private Map<ReadingKind, Mask> parts() {
    Map<ReadingKind, Mask> parts = new EnumMap<>(ReadingKind.class);
    int neck = neck();
    int head = neck - box.top();
    if (head < LEAST_HEAD * box.height() || head > MOST_HEAD * box.height()) {
      return parts;
    }
    if (widest(neck, Math.min(bottom(), neck + head)) < SHOULDERS * widest(box.top(), neck)) {
      return parts;
    }
    add(parts, ReadingKind.TORSO, neck, neck + (int) (TORSO * head));
    int legs = neck + (int) (LEGS_FROM * head);
    if (bottom() - legs > head) {
      int ankles = bottom() - (int) (FEET * (bottom() - neck));
      add(parts, ReadingKind.LEGS, legs, Math.min(ankles, neck + (int) (LEGS_TO * head)));
      if (bottom() - neck > LEGS_TO * 0.8 * head) {
        add(parts, ReadingKind.FEET, ankles, bottom());
      }
    }
    return parts;
  }

  private void add(Map<ReadingKind, Mask> parts, ReadingKind kind, int from, int to) {
    boolean[] inside = new boolean[mask.inside().length];
    for (int i = from * mask.width(); i < Math.min(bottom(), to) * mask.width(); i++) {
      inside[i] = mask.inside()[i] && !skin.inside()[i];
    }
    Mask part = Morphology.open(new Mask(mask.width(), mask.height(), inside), 1);
    part = MaskParts.main(part, PART);
    if (part.share() >= LEAST_SHARE) {
      parts.put(kind, MaskParts.filled(part));
    }
  }

  /** The row below the last one of the first run of skin from the top; the top where none is. */
  private int neck() {
    boolean face = false;
    int limit = box.top() + (int) (TOP * box.height());
    for (int y = box.top(); y < bottom(); y++) {
      int inside = count(mask, y);
      boolean bare = inside > 0 && countSkin(y) >= FACE * inside;
      if (face && !bare) {
        return y;
      }
      face |= bare;
      if (!face && y > limit) {
        return box.top();
      }
    }
    return box.top();
  }

  private int bottom() {
    return box.top() + box.height();
  }

  private int widest(int from, int to) {
    int widest = 0;
    for (int y = from; y < to; y++) {
      widest = Math.max(widest, count(mask, y));
    }
    return widest;
  }

  private static int count(Mask mask, int y) {
    int count = 0;
    for (int x = 0; x < mask.width(); x++) {
      count += mask.inside()[y * mask.width() + x] ? 1 : 0;
    }
    return count;
  }

  private int countSkin(int y) {
    int count = 0;
    for (int x = 0; x < mask.width(); x++) {
      int i = y * mask.width() + x;
      count += mask.inside()[i] && skin.inside()[i] ? 1 : 0;
    }
    return count;
  }
}
