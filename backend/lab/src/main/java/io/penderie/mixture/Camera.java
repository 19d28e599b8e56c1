package io.penderie.mixture;

import io.penderie.scene.CameraFault;
import io.penderie.scene.PictureFile;
import io.penderie.scene.RgbPicture;
import java.util.random.RandomGenerator;

/** Takes a picture as telephones do: in the room's light, not always sharp, mostly as JPEG. */
final class Camera {

  private static final double LIT = 0.5;
  private static final double TINTED = 0.5;
  private static final double FAULTY = 0.25;
  private static final double COMPRESSED = 0.85;

  private Camera() {}

  /** As an image file. */
  static byte[] file(RgbPicture picture, RandomGenerator random) {
    CameraFault light = CameraFault.NONE;
    if (random.nextDouble() < LIT) {
      light =
          CameraFault.sideLight(0.4 * random.nextDouble(), RandomScenes.uniform(random, 0, 360));
    }
    if (random.nextDouble() < TINTED) {
      light =
          light.then(
              CameraFault.cast(
                  RandomScenes.uniform(random, 0.85, 1.12),
                  RandomScenes.uniform(random, 0.9, 1.08),
                  RandomScenes.uniform(random, 0.8, 1.12)));
    }
    if (random.nextDouble() < FAULTY) {
      light = light.then(RandomScenes.fault(Math.min(picture.width(), picture.height()), random));
    }
    RgbPicture taken = light.apply(picture, random);
    return random.nextDouble() < COMPRESSED
        ? PictureFile.jpeg(taken, random.nextInt(40, 96))
        : PictureFile.png(taken);
  }
}
