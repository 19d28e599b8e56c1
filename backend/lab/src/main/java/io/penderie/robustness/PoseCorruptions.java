package io.penderie.robustness;

import io.penderie.robustness.Corruption.Severity;
import io.penderie.scene.Pose;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Where the garment is, how large and how it is turned. */
final class PoseCorruptions {

  /** A turned garment would else leave the picture. */
  private static final double TURNING_MARGIN = 0.3;

  private PoseCorruptions() {}

  static List<Corruption> all() {
    return List.of(margin(), rotation(), scale());
  }

  private static Corruption margin() {
    return new Corruption(
        "margin",
        "the part of the picture's edge that the garment's square leaves free",
        DoubleStream.of(0, 0.1, 0.2, 0.3, 0.45, 0.6).mapToObj(PoseCorruptions::margin).toList());
  }

  private static Corruption rotation() {
    return new Corruption(
        "rotation",
        "turned to the left or to the right, by half the pictures each",
        IntStream.of(10, 20, 30).mapToObj(PoseCorruptions::rotation).toList());
  }

  private static Corruption scale() {
    return new Corruption(
        "scale",
        "the edge of the garment's square in pixels; the picture's is a quarter more",
        IntStream.of(14, 20, 28, 56, 112, 250, 500, 1000)
            .mapToObj(PoseCorruptions::scale)
            .toList());
  }

  private static Severity margin(double margin) {
    Pose pose = Pose.centred(Studio.SIDE, margin);
    return new Severity(
        BackdropCorruptions.percent(margin),
        (garment, random) -> Studio.file(Studio.scene(pose), garment, random));
  }

  private static Severity rotation(int degrees) {
    Pose upright = Pose.centred(Studio.SIDE, TURNING_MARGIN);
    return new Severity(
        "±" + degrees + "°",
        (garment, random) -> {
          Pose turned = upright.turned(random.nextBoolean() ? degrees : -degrees);
          return Studio.file(Studio.scene(turned), garment, random);
        });
  }

  private static Severity scale(int pixels) {
    Pose pose = Pose.centred((int) Math.round(pixels / (1 - Studio.MARGIN)), Studio.MARGIN);
    return new Severity(
        pixels + " px", (garment, random) -> Studio.file(Studio.scene(pose), garment, random));
  }
}
