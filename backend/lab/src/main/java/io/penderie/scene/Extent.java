package io.penderie.scene;

/**
 * From where to where something reaches, in parts of its box: 0 is the box's left and upper edge, 1
 * its right and lower one.
 */
public record Extent(double left, double top, double right, double bottom) {

  public Extent {
    if (!(left <= right && top <= bottom)) {
      throw new IllegalArgumentException(
          "from %s to %s, and from %s to %s".formatted(left, right, top, bottom));
    }
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  public double middle() {
    return (left + right) / 2;
  }
}
