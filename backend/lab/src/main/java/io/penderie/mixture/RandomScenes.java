package io.penderie.mixture;

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
 * Photographs to be of the dataset's garments, each drawn at random: on plain and on textured
 * grounds, light and dark, upright and turned, near and far, by good and bad cameras.
 */
final class RandomScenes {

  private static final int LEAST_SIDE = 28;
  private static final int MOST_SIDE = 224;
  private static final double MOST_MARGIN = 0.6;
  private static final double MOST_TURN = 30;
  private static final double TURNED = 0.6;
  private static final double PLAIN = 0.45;
  private static final double FAULTY = 0.5;
  private static final double COMPRESSED = 0.5;

  private RandomScenes() {}

  /**
   * One image file.
   *
   * @param garment {@code width * height} pixels of the dataset's kind
   */
  static byte[] file(byte[] garment, int width, int height, RandomGenerator random) {
    int side = (int) (LEAST_SIDE * Math.pow((double) MOST_SIDE / LEAST_SIDE, random.nextDouble()));
    Pose pose = Pose.centred(side, MOST_MARGIN * random.nextDouble());
    if (random.nextDouble() < TURNED) {
      pose = pose.turned(uniform(random, -MOST_TURN, MOST_TURN));
    }
    Scene scene = new Scene(pose, tone(random), backdrop(random), 0.4 * random.nextDouble());
    RgbPicture picture = scene.photograph(Garment.of(garment, width, height), random);
    if (random.nextDouble() < FAULTY) {
      picture = fault(side, random).apply(picture, random);
    }
    return random.nextDouble() < COMPRESSED
        ? PictureFile.jpeg(picture, random.nextInt(15, 96))
        : PictureFile.png(picture);
  }

  /** A ground without a garment, as an image file. */
  static byte[] empty(RandomGenerator random) {
    int side = random.nextInt(LEAST_SIDE, MOST_SIDE);
    RgbPicture picture = backdrop(random).paint(side, side, random);
    return PictureFile.png(fault(side, random).apply(picture, random));
  }

  static Tone tone(RandomGenerator random) {
    int darkest = random.nextInt(90);
    Tone tone = Tone.gray(random.nextBoolean(), darkest, random.nextInt(darkest + 80, 256));
    return random.nextBoolean() ? tone : tone.dyed(random.nextInt(1 << 24), random.nextDouble());
  }

  static Backdrop backdrop(RandomGenerator random) {
    if (random.nextDouble() < PLAIN) {
      return switch (random.nextInt(4)) {
        case 0 -> Backdrop.gray(255);
        case 1 -> Backdrop.gray(0);
        case 2 -> Backdrop.gray(random.nextInt(256));
        default -> Backdrop.plain(random.nextInt(1 << 24));
      };
    }
    Texture[] all = Texture.values();
    return Backdrop.textured(
        all[random.nextInt(all.length)], muted(random), uniform(random, 0.05, 0.45));
  }

  /** As floors, sheets and walls are: not of the strongest colours. */
  private static int muted(RandomGenerator random) {
    int level = random.nextInt(40, 226);
    int rgb = 0;
    for (int channel = 0; channel < 3; channel++) {
      int value = level + random.nextInt(-40, 41);
      rgb = rgb << 8 | Math.max(0, Math.min(255, value));
    }
    return rgb;
  }

  static CameraFault fault(int side, RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> CameraFault.blur(uniform(random, 0.2, 1) * side / 56);
      case 1 -> CameraFault.gaussianNoise(uniform(random, 0.01, 0.12));
      case 2 -> CameraFault.shotNoise(uniform(random, 20, 200));
      case 3 -> CameraFault.saltAndPepper(uniform(random, 0.005, 0.05));
      case 4 -> CameraFault.brightness(uniform(random, -0.3, 0.3));
      default -> CameraFault.contrast(uniform(random, 0.3, 1));
    };
  }

  static double uniform(RandomGenerator random, double least, double most) {
    return least + (most - least) * random.nextDouble();
  }
}
