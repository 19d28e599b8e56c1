package io.penderie.robustness;

import io.penderie.scene.Backdrop;
import io.penderie.scene.CameraFault;
import io.penderie.scene.PictureFile;
import io.penderie.scene.RgbPicture;
import io.penderie.scene.Texture;
import io.penderie.scene.ValueNoise;
import java.util.random.RandomGenerator;

/** Pictures without any thing on them. */
final class EmptyPictures {

  /** Of the data set's pictures: such ones pass the preparation as they are. */
  private static final int DATASET_SIDE = 28;

  private EmptyPictures() {}

  /** Gray or coloured, of the data set's size or larger. */
  static byte[] whiteNoise(RandomGenerator random) {
    boolean gray = random.nextBoolean();
    int side = size(random);
    RgbPicture picture =
        RgbPicture.of(
            side,
            side,
            (x, y) -> gray ? random.nextInt(256) * 0x010101 : random.nextInt(0x1000000));
    return PictureFile.png(picture);
  }

  /** One to eight clouds across, gray or coloured. */
  static byte[] smoothNoise(RandomGenerator random) {
    ValueNoise[] noises = {new ValueNoise(random), new ValueNoise(random), new ValueNoise(random)};
    boolean gray = random.nextBoolean();
    int side = size(random);
    double clouds = random.nextDouble(1, 8);
    RgbPicture picture =
        RgbPicture.of(
            side,
            side,
            (x, y) -> {
              int rgb = 0;
              for (int i = 0; i < noises.length; i++) {
                double value = noises[gray ? 0 : i].at(x * clouds / side, y * clouds / side);
                rgb = rgb << 8 | (int) Math.round(127.5 * (1 + value));
              }
              return rgb;
            });
    return Everyday.file(picture, random);
  }

  /** Up to half of all pixels, on black, white or a colour. */
  static byte[] dots(RandomGenerator random) {
    int side = size(random);
    int ground =
        switch (random.nextInt(3)) {
          case 0 -> 0;
          case 1 -> 0xFFFFFF;
          default -> Everyday.colour(random, random.nextInt(40, 215));
        };
    CameraFault dots = CameraFault.saltAndPepper(random.nextDouble(0.005, 0.5));
    return PictureFile.png(dots.apply(RgbPicture.plain(side, side, ground), random));
  }

  static byte[] texture(RandomGenerator random) {
    Texture[] textures = {
      Texture.WOOD, Texture.WEAVE, Texture.FOLDS, Texture.TILES, Texture.SPECKLE
    };
    Texture texture = textures[random.nextInt(textures.length)];
    int colour = Everyday.colour(random, random.nextInt(40, 215));
    return seen(Backdrop.textured(texture, colour, random.nextDouble(0.1, 0.5)), random);
  }

  /** From side to side or from the middle outwards. */
  static byte[] gradient(RandomGenerator random) {
    int from = random.nextInt(0x1000000);
    int to = random.nextInt(0x1000000);
    double direction = random.nextDouble(2 * Math.PI);
    boolean round = random.nextBoolean();
    int side = size(random);
    RgbPicture picture =
        RgbPicture.of(
            side,
            side,
            (x, y) -> {
              double right = 2 * (x + 0.5) / side - 1;
              double down = 2 * (y + 0.5) / side - 1;
              double along =
                  round
                      ? Math.hypot(right, down)
                      : 0.5 + 0.5 * (Math.cos(direction) * right + Math.sin(direction) * down);
              return between(from, to, Math.max(0, Math.min(1, along)));
            });
    return Everyday.file(picture, random);
  }

  /** In light that is even or nearly so. */
  static byte[] surface(RandomGenerator random) {
    int colour = Everyday.colour(random, random.nextInt(10, 246));
    return seen(Backdrop.textured(Texture.UNEVEN_LIGHT, colour, random.nextDouble(0.15)), random);
  }

  private static byte[] seen(Backdrop backdrop, RandomGenerator random) {
    int width = Everyday.side(random);
    RgbPicture picture = backdrop.paint(width, Everyday.beside(width, random), random);
    return Everyday.file(Everyday.camera(random).apply(picture, random), random);
  }

  private static int size(RandomGenerator random) {
    return random.nextBoolean() ? DATASET_SIDE : Everyday.side(random);
  }

  private static int between(int from, int to, double part) {
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int first = (from >> shift) & 0xFF;
      int second = (to >> shift) & 0xFF;
      rgb |= (int) Math.round(first + part * (second - first)) << shift;
    }
    return rgb;
  }
}
