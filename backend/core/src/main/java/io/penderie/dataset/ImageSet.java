package io.penderie.dataset;

import java.util.Objects;

/**
 * An immutable list of gray pictures of one size with the class of each.
 *
 * <p>Pixels are unsigned bytes, row by row from the top left: 0 is black (the background of
 * Fashion-MNIST), 255 is white. Safe for use by many threads.
 */
public final class ImageSet {

  private final int width;
  private final int height;
  private final byte[] pixels;
  private final byte[] labels;
  private final int[] order;

  /**
   * Takes the arrays as they are: the caller gives them up.
   *
   * @param pixels picture after picture, {@code labels.length * width * height} bytes
   * @param labels one unsigned byte a picture, its class index
   */
  ImageSet(int width, int height, byte[] pixels, byte[] labels) {
    this(width, height, pixels, labels, identity(labels.length));
    if (pixels.length != (long) labels.length * width * height) {
      throw new IllegalArgumentException(
          pixels.length + " pixels for " + labels.length + " pictures of " + width + "x" + height);
    }
  }

  private ImageSet(int width, int height, byte[] pixels, byte[] labels, int[] order) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
    this.labels = labels;
    this.order = order;
  }

  /** A set of pictures made in memory; both arrays are copied. */
  public static ImageSet of(int width, int height, byte[][] pictures, int[] labels) {
    if (pictures.length != labels.length) {
      throw new IllegalArgumentException(
          pictures.length + " pictures but " + labels.length + " labels");
    }
    byte[] pixels = new byte[Math.multiplyExact(pictures.length, width * height)];
    byte[] classes = new byte[labels.length];
    for (int i = 0; i < pictures.length; i++) {
      if (pictures[i].length != width * height) {
        throw new IllegalArgumentException(
            "picture " + i + " has " + pictures[i].length + " pixels, not " + width * height);
      }
      System.arraycopy(pictures[i], 0, pixels, i * width * height, width * height);
      if (labels[i] < 0 || labels[i] >= ClassLabels.MAX_CLASSES) {
        throw new IllegalArgumentException("label " + labels[i] + " of picture " + i);
      }
      classes[i] = (byte) labels[i];
    }
    return new ImageSet(width, height, pixels, classes);
  }

  /** The number of pictures. */
  public int size() {
    return order.length;
  }

  /** Width of every picture in pixels. */
  public int width() {
    return width;
  }

  /** Height of every picture in pixels. */
  public int height() {
    return height;
  }

  /** Whether the pictures of another set have the same size. */
  public boolean isOfSize(ImageSet other) {
    return width == other.width && height == other.height;
  }

  /** The class index of a picture. */
  public int label(int index) {
    return labels[order[index]] & 0xFF;
  }

  /** All class indices, in order. */
  public int[] labels() {
    int[] all = new int[size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = label(i);
    }
    return all;
  }

  /** A copy of a picture's {@code width * height} pixels. */
  public byte[] pixels(int index) {
    byte[] copy = new byte[width * height];
    copyPixels(index, copy, 0);
    return copy;
  }

  /** Copies a picture's pixels into {@code target} from {@code offset} on. */
  public void copyPixels(int index, byte[] target, int offset) {
    int length = width * height;
    System.arraycopy(pixels, order[index] * length, target, offset, length);
  }

  /** One pixel of a picture, 0 to 255. */
  public int pixel(int index, int position) {
    Objects.checkIndex(position, width * height);
    return pixels[order[index] * width * height + position] & 0xFF;
  }

  /**
   * A view of some pictures of this set, in the order given; shares the pixels.
   *
   * @throws IndexOutOfBoundsException if an index is outside this set
   */
  public ImageSet select(int[] indices) {
    int[] selected = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      selected[i] = order[Objects.checkIndex(indices[i], size())];
    }
    return new ImageSet(width, height, pixels, labels, selected);
  }

  private static int[] identity(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    return order;
  }
}
