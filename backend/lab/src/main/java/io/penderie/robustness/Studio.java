package io.penderie.robustness;

import io.penderie.scene.Backdrop;
import io.penderie.scene.CameraFault;
import io.penderie.scene.Garment;
import io.penderie.scene.PictureFile;
import io.penderie.scene.Pose;
import io.penderie.scene.Scene;
import io.penderie.scene.Tone;
import java.util.random.RandomGenerator;

/**
 * The picture that corruptions start from, as a shop's photographer would take it: a dark garment,
 * as it was before the data set's makers took the negative, upright on a light gray wall, with a
 * margin.
 */
final class Studio {

  /** The picture's edge in pixels: four for each of the data set's. */
  static final int SIDE = 112;

  static final double MARGIN = 0.2;
  static final int WALL = 225;

  /** The garment's tones; the lightest stays apart from the wall, so that white ones show. */
  static final Tone DARK = Tone.gray(true, 15, 175);

  /** On a dark wall. */
  static final Tone LIGHT = Tone.gray(false, 80, 245);

  static final int DARK_WALL = 30;
  static final double SHADOW = 0.3;

  private Studio() {}

  static Scene scene() {
    return scene(Pose.centred(SIDE, MARGIN));
  }

  static Scene scene(Pose pose) {
    return new Scene(pose, DARK, Backdrop.gray(WALL), SHADOW);
  }

  static Scene scene(Tone tone, Backdrop backdrop) {
    return new Scene(Pose.centred(SIDE, MARGIN), tone, backdrop, SHADOW);
  }

  /** Takes the picture, without loss. */
  static byte[] file(Scene scene, Garment garment, RandomGenerator random) {
    return PictureFile.png(scene.photograph(garment, random));
  }

  /** Takes the base picture with a faulty camera. */
  static byte[] file(CameraFault fault, Garment garment, RandomGenerator random) {
    return PictureFile.png(fault.apply(scene().photograph(garment, random), random));
  }
}
