package io.penderie.scene;

/**
 * Where in a picture a garment is, how large, and how it is turned.
 *
 * <p>The data set's picture, whose longer edge nearly every garment fills, becomes a box in this
 * one.
 *
 * @param width the picture's width in pixels, 1 to {@value #MAX_SIDE}
 * @param height the picture's height in pixels, as much
 * @param margin the part of the picture's shorter edge that the box leaves free, both sides taken
 *     together: below 1; below 0, at least -{@value #MOST_BEYOND}, where the box is larger than
 *     that edge and what it holds is cut off by the frame
 * @param rotation in degrees, clockwise
 * @param right how far the box's middle lies right of the picture's, as a part of the shorter edge
 * @param down how far below
 */
public record Pose(
    int width, int height, double margin, double rotation, double right, double down) {

  public static final int MAX_SIDE = 4096;

  /** How many times the picture's shorter edge a box may be longer than that. */
  public static final int MOST_BEYOND = 16;

  public Pose {
    if (width < 1 || width > MAX_SIDE || height < 1 || height > MAX_SIDE) {
      throw new IllegalArgumentException("a picture of " + width + "x" + height);
    }
    if (!(margin >= -MOST_BEYOND && margin < 1)) {
      throw new IllegalArgumentException("margin is " + margin);
    }
    if (!Double.isFinite(rotation) || !Double.isFinite(right) || !Double.isFinite(down)) {
      throw new IllegalArgumentException(
          "rotation " + rotation + ", right " + right + ", down " + down);
    }
  }

  /** In the middle of a square, upright. */
  public static Pose centred(int side, double margin) {
    return new Pose(side, side, margin, 0, 0, 0);
  }

  /** The same, turned. */
  public Pose turned(double degrees) {
    return new Pose(width, height, margin, degrees, right, down);
  }

  /** The length of the box's edge in pixels. */
  public double box() {
    return (1 - margin) * Math.min(width, height);
  }

  /** Where the box's middle is, in pixels from the picture's left edge. */
  public double middleX() {
    return width / 2.0 + right * Math.min(width, height);
  }

  /** Where the box's middle is, in pixels from the picture's upper edge. */
  public double middleY() {
    return height / 2.0 + down * Math.min(width, height);
  }

  /** Where a part of the upright box's width ends, in pixels from the picture's left edge. */
  public double x(double part) {
    return middleX() + (part - 0.5) * box();
  }

  /** Where a part of the upright box's height ends, in pixels from the picture's upper edge. */
  public double y(double part) {
    return middleY() + (part - 0.5) * box();
  }
}
