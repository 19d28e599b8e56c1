package io.penderie.mixture;

import io.penderie.dataset.AnnotatedPictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * How a mixture is kept small, so that it can travel: files hold pictures without loss, and what
 * compresses badly is noise in the lowest bits.
 *
 * @param perPhotograph the most pictures to learn one photograph from, 1 or more
 * @param grayLevels how many grays a picture has: 2, 4, 8, ... 256
 */
public record Compactness(int perPhotograph, int grayLevels) {

  /** All that there is, as it is. */
  public static final Compactness NONE = new Compactness(Integer.MAX_VALUE, 256);

  private static final int WHITE = 255;

  public Compactness {
    if (perPhotograph < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%,d pictures of a photograph; there is 1 or more", perPhotograph));
    }
    if (grayLevels < 2 || grayLevels > WHITE + 1 || Integer.bitCount(grayLevels) != 1) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%,d gray levels; there are 2, 4, 8, ... 256", grayLevels));
    }
  }

  /** The first, which is what the service takes first, and of the others some at random. */
  List<byte[]> some(List<byte[]> variants, RandomGenerator random) {
    List<byte[]> others = new ArrayList<>(variants.subList(1, variants.size()));
    while (others.size() > perPhotograph - 1) {
      others.remove(random.nextInt(others.size()));
    }
    others.add(0, variants.get(0));
    return others;
  }

  /** The same with {@link #gray(byte[])}. */
  AnnotatedPictures.Item gray(AnnotatedPictures.Item item) {
    return new AnnotatedPictures.Item(
        gray(item.pixels()), item.right(), item.origin(), item.another(), item.prior());
  }

  /** The nearest grays in equal steps from black; what would be beyond white is white. */
  byte[] gray(byte[] pixels) {
    int step = (WHITE + 1) / grayLevels;
    byte[] gray = new byte[pixels.length];
    for (int i = 0; i < gray.length; i++) {
      gray[i] = (byte) Math.min(WHITE, ((pixels[i] & 0xFF) + step / 2) / step * step);
    }
    return gray;
  }
}
