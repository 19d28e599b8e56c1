package io.penderie.mixture;

import io.penderie.scene.CutOut;
import io.penderie.scene.Pose;
import io.penderie.scene.RgbPicture;
import java.util.random.RandomGenerator;

/**
 * Things that are none of the classes, those that somebody named and some drawn by code, on the
 * grounds that garments are on too.
 */
final class ThingScenes {

  private static final double TURNED = 0.6;

  /** How many are drawn by code where there are others too. */
  private static final double DRAWN = 0.3;

  private final Things things;
  private final Grounds grounds;
  private final int none;

  /**
   * Scenes of these things on these grounds.
   *
   * @param things there may be none; then all are drawn by code
   * @param none the answer that says so
   */
  ThingScenes(Things things, Grounds grounds, int none) {
    this.things = things;
    this.grounds = grounds;
    this.none = none;
  }

  /** One image file. */
  Shown draw(RandomGenerator random) {
    CutOut thing =
        things.size() == 0 || random.nextDouble() < DRAWN
            ? HouseholdThings.draw(random)
            : things.draw(random);
    int width = random.nextInt(80, 193);
    int height = (int) (width * RandomScenes.uniform(random, 0.75, 1.34));
    Pose pose =
        new Pose(
            width,
            height,
            RandomScenes.uniform(random, 0.02, 0.5),
            random.nextDouble() < TURNED ? RandomScenes.uniform(random, -30, 30) : 0,
            RandomScenes.uniform(random, -0.1, 0.1),
            RandomScenes.uniform(random, -0.1, 0.1));
    RgbPicture ground = grounds.any(Math.max(width, height), random).paint(width, height, random);
    RgbPicture picture = thing.layer(pose).over(ground, GroundScenes.shadow(random));
    return new Shown(Camera.file(picture, random), none);
  }
}
