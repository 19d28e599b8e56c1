package io.penderie.robustness;

import io.penderie.scene.Backdrop;
import io.penderie.scene.CameraFault;
import io.penderie.scene.Garment;
import io.penderie.scene.PictureFile;
import io.penderie.scene.Pose;
import io.penderie.scene.RgbPicture;
import io.penderie.scene.Scene;
import io.penderie.scene.Texture;
import io.penderie.scene.Tone;
import java.util.random.RandomGenerator;

/**
 * Pictures as anybody takes them: any size, colour, ground and light, a little askew, as a JPEG or
 * a PNG. Garments and things that are none are shown alike, so that only what they are tells them
 * apart.
 */
final class Everyday {

  private static final int SMALLEST = 60;
  private static final int LARGEST = 320;

  private Everyday() {}

  /** A picture of a thing on some ground. */
  static byte[] file(Garment thing, RandomGenerator random) {
    boolean dark = random.nextBoolean();
    Tone tone =
        (dark
                ? Tone.gray(true, 10 + random.nextInt(20), 110 + random.nextInt(40))
                : Tone.gray(false, 110 + random.nextInt(30), 235 + random.nextInt(20)))
            .dyed(colour(random, 128), random.nextDouble(0.6));
    int width = side(random);
    Pose pose =
        new Pose(
            width,
            beside(width, random),
            random.nextDouble(0.1, 0.45),
            random.nextDouble(-15, 15),
            random.nextDouble(-0.04, 0.04),
            random.nextDouble(-0.04, 0.04));
    int ground = colour(random, dark ? 180 + random.nextInt(60) : 25 + random.nextInt(45));
    Scene scene = new Scene(pose, tone, backdrop(ground, random), random.nextDouble(0.4));
    return file(camera(random).apply(scene.photograph(thing, random), random), random);
  }

  /** A picture's file: JPEG or PNG. */
  static byte[] file(RgbPicture picture, RandomGenerator random) {
    return random.nextInt(4) == 0
        ? PictureFile.png(picture)
        : PictureFile.jpeg(picture, random.nextInt(60, 96));
  }

  /** An edge's length in pixels. */
  static int side(RandomGenerator random) {
    return random.nextInt(SMALLEST, LARGEST + 1);
  }

  /** The other edge of a picture: as long, or up to half as long again, or as much less. */
  static int beside(int side, RandomGenerator random) {
    double ratio = random.nextDouble(1, 1.5);
    return (int) Math.round(random.nextBoolean() ? side * ratio : side / ratio);
  }

  /** Any hue, more often pale than not. */
  static int colour(RandomGenerator random, double luma) {
    double saturation = random.nextDouble();
    return Colours.of(random, saturation * saturation, luma);
  }

  /** A camera of today in a room. */
  static CameraFault camera(RandomGenerator random) {
    return CameraFault.blur(random.nextDouble(0.3, 1))
        .then(CameraFault.gaussianNoise(random.nextDouble(0.02)));
  }

  private static Backdrop backdrop(int ground, RandomGenerator random) {
    Texture[] textures = Texture.values();
    int which = random.nextInt(textures.length + 2);
    return which < textures.length
        ? Backdrop.textured(textures[which], ground, random.nextDouble(0.05, 0.25))
        : Backdrop.plain(ground);
  }
}
