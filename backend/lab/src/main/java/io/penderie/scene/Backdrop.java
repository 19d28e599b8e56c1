package io.penderie.scene;

import java.util.random.RandomGenerator;

/** What a garment lies or hangs on. */
@FunctionalInterface
public interface Backdrop {

  /**
   * Paints it.
   *
   * @param width in pixels
   * @param height in pixels
   * @param random decides what the backdrop leaves open, such as where a fold runs
   */
  RgbPicture paint(int width, int height, RandomGenerator random);

  /** One colour, {@code 0xRRGGBB}. */
  static Backdrop plain(int rgb) {
    return (width, height, random) -> RgbPicture.plain(width, height, rgb);
  }

  /** One gray, 0 to 255. */
  static Backdrop gray(int level) {
    return plain(level * 0x010101);
  }

  /**
   * A colour with a texture.
   *
   * @param rgb the colour in its mean light
   * @param contrast how far the light goes up and down, as a part of the mean: 0 to 1
   */
  static Backdrop textured(Texture texture, int rgb, double contrast) {
    return (width, height, random) -> texture.paint(width, height, rgb, contrast, random);
  }

  /**
   * A patch of a photograph, which goes on beyond its edges as if mirrored there.
   *
   * @param zoom pixels for each of the patch, over 0
   */
  static Backdrop photographed(RgbPicture patch, double zoom) {
    return (width, height, random) -> new MirrorTiles(patch, zoom, random).paint(width, height);
  }
}
