package io.penderie.mixture;

import io.penderie.scene.Backdrop;
import io.penderie.scene.RgbPicture;
import java.util.List;
import java.util.random.RandomGenerator;

/** What garments and things are laid on: patches of photographs, drawn grounds, a shop's paper. */
final class Grounds {

  /** The working size of the photographs that patches come from: so they keep their scale. */
  private static final double FROM = 256;

  private final List<RgbPicture> patches;

  /** Grounds of these patches of photographs; there may be none. */
  Grounds(List<RgbPicture> patches) {
    this.patches = List.copyOf(patches);
  }

  /**
   * A photograph's ground; a drawn one where there are no photographs.
   *
   * @param side the longer one of the picture to be
   */
  Backdrop photographed(int side, RandomGenerator random) {
    if (patches.isEmpty()) {
      return RandomScenes.backdrop(random);
    }
    RgbPicture patch = patches.get(random.nextInt(patches.size()));
    return Backdrop.photographed(patch, side / FROM * RandomScenes.uniform(random, 0.8, 1.8));
  }

  /** White or light paper. */
  static Backdrop paper(RandomGenerator random) {
    return random.nextInt(3) == 0 ? Backdrop.gray(255) : Backdrop.gray(random.nextInt(225, 256));
  }

  /** Any of the three. */
  Backdrop any(int side, RandomGenerator random) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> photographed(side, random);
      case 2, 3 -> paper(random);
      default -> RandomScenes.backdrop(random);
    };
  }
}
