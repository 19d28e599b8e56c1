package io.penderie.dataset;

import io.penderie.picture.PlanarPicture;
import java.util.Objects;

/**
 * An immutable list of pictures of one size, gray or in colour, with the class of each.
 *
 * <p>A picture is {@code channels} planes of {@code width * height} unsigned bytes, row by row from
 * the top left: 0 is black (the background of Fashion-MNIST), 255 is white. Safe for use by many
 * threads.
 */
public final class ImageSet {

  /** What one array can hold. */
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private final int width;
  private final int height;
  private final int channels;
  private final byte[] pixels;
  private final byte[] labels;
  private final int[] order;

  /**
   * Gray pictures; takes the arrays as they are: the caller gives them up.
   *
   * @param pixels picture after picture, {@code labels.length * width * height} bytes
   * @param labels one unsigned byte a picture, its class index
   */
  ImageSet(int width, int height, byte[] pixels, byte[] labels) {
    this(width, height, 1, pixels, labels, identity(labels.length));
    if (pixels.length != (long) labels.length * width * height) {
      throw new IllegalArgumentException(
          pixels.length + " pixels for " + labels.length + " pictures of " + width + "x" + height);
    }
  }

  private ImageSet(int width, int height, int channels, byte[] pixels, byte[] labels, int[] order) {
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.pixels = pixels;
    this.labels = labels;
    this.order = order;
  }

  /** A set of gray pictures made in memory; both arrays are copied. */
  public static ImageSet of(int width, int height, byte[][] pictures, int[] labels) {
    return of(width, height, 1, pictures, labels);
  }

  /**
   * A set of pictures made in memory; both arrays are copied.
   *
   * @param channels 1 or 3
   * @throws IllegalArgumentException if they do not fit together, or have more than 2 GiB in all
   */
  public static ImageSet of(int width, int height, int channels, byte[][] pictures, int[] labels) {
    if (pictures.length != labels.length) {
      throw new IllegalArgumentException(
          pictures.length + " pictures but " + labels.length + " labels");
    }
    int length = channels * width * height;
    if ((long) pictures.length * length > MOST_BYTES) {
      throw new IllegalArgumentException(
          String.format(
              "%d pictures of %dx%d in %s are more than fit into memory; fewer or smaller ones do",
              pictures.length, width, height, PlanarPicture.kind(channels)));
    }
    byte[] pixels = new byte[pictures.length * length];
    byte[] classes = new byte[labels.length];
    for (int i = 0; i < pictures.length; i++) {
      if (pictures[i].length != length) {
        throw new IllegalArgumentException(
            "picture " + i + " has " + pictures[i].length + " pixels, not " + length);
      }
      System.arraycopy(pictures[i], 0, pixels, i * length, length);
      if (labels[i] < 0 || labels[i] >= ClassLabels.MAX_CLASSES) {
        throw new IllegalArgumentException("label " + labels[i] + " of picture " + i);
      }
      classes[i] = (byte) labels[i];
    }
    return new ImageSet(width, height, channels, pixels, classes, identity(classes.length));
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

  /** 1 where its pictures are gray, 3 where they are red, green and blue. */
  public int channels() {
    return channels;
  }

  /** How many bytes each picture has: one a pixel and channel. */
  public int values() {
    return channels * width * height;
  }

  /** Whether the pictures of another set have the same size and channels. */
  public boolean isOfSize(ImageSet other) {
    return width == other.width && height == other.height && channels == other.channels;
  }

  /** The class index of a picture. */
  public int label(int index) {
    return labels[order[index]] & 0xFF;
  }

  /**
   * Where a picture stands among all those whose pixels this set shares: in the set that this one
   * was selected from, or that one was.
   */
  public int origin(int index) {
    return order[index];
  }

  /** All class indices, in order. */
  public int[] labels() {
    int[] all = new int[size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = label(i);
    }
    return all;
  }

  /** A copy of a picture's {@link #values}. */
  public byte[] pixels(int index) {
    byte[] copy = new byte[values()];
    copyPixels(index, copy, 0);
    return copy;
  }

  /** Copies a picture's pixels into {@code target} from {@code offset} on. */
  public void copyPixels(int index, byte[] target, int offset) {
    int length = values();
    System.arraycopy(pixels, order[index] * length, target, offset, length);
  }

  /** One pixel of a picture, in a channel, 0 to 255. */
  public int pixel(int index, int position) {
    Objects.checkIndex(position, values());
    return pixels[order[index] * values() + position] & 0xFF;
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
    return new ImageSet(width, height, channels, pixels, labels, selected);
  }

  private static int[] identity(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    return order;
  }
}
