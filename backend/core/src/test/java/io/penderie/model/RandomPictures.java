package io.penderie.model;

import io.penderie.dataset.ImageSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Noise to feed to networks that need not get it right. */
final class RandomPictures {

  static final InputSpec INPUT = new InputSpec(8, 8, 0.5f, 0.25f);

  private RandomPictures() {}

  /** Pictures of 8 x 8 random pixels, the same each time. */
  static List<byte[]> list(int count) {
    SplittableRandom random = new SplittableRandom(7);
    return Stream.generate(
            () -> {
              byte[] pixels = new byte[INPUT.values()];
              random.nextBytes(pixels);
              return pixels;
            })
        .limit(count)
        .toList();
  }

  /** The same pictures as a set, all of class 0. */
  static ImageSet set(int count) {
    return ImageSet.of(8, 8, list(count).toArray(byte[][]::new), new int[count]);
  }
}
