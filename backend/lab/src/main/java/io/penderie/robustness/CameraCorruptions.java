package io.penderie.robustness;

import io.penderie.robustness.Corruption.Severity;
import io.penderie.scene.CameraFault;
import io.penderie.scene.PictureFile;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a camera and a file format do. Noise is as strong as in ImageNet-C (Hendrycks, Dietterich
 * 2019, arXiv 1903.12261) where a garment of this size stays recognisable.
 */
final class CameraCorruptions {

  private CameraCorruptions() {}

  static List<Corruption> all() {
    return List.of(
        corruption(
            "blur",
            "Gaussian; its standard deviation in pixels, 3.2 of which are one of the data set's",
            " px",
            CameraFault::blur,
            0.5,
            1,
            2,
            3,
            4),
        corruption(
            "gaussian-noise",
            "on each channel; its standard deviation, of the full range",
            "",
            CameraFault::gaussianNoise,
            0.04,
            0.08,
            0.12,
            0.18,
            0.26),
        corruption(
            "shot-noise",
            "of little light; how many photons a white pixel counts",
            "",
            CameraFault::shotNoise,
            60,
            25,
            12,
            5),
        corruption(
            "salt-and-pepper",
            "dead pixels, black or white; their share",
            "",
            CameraFault::saltAndPepper,
            0.01,
            0.03,
            0.06,
            0.1,
            0.17),
        corruption(
            "brightness",
            "less light or more, of the full range; cut off at its ends",
            "",
            CameraFault::brightness,
            -0.4,
            -0.2,
            -0.1,
            0.1,
            0.2),
        corruption(
            "contrast",
            "the part of the contrast that is left",
            "",
            CameraFault::contrast,
            0.6,
            0.4,
            0.25,
            0.15),
        jpeg());
  }

  private static Corruption corruption(
      String name,
      String meaning,
      String unit,
      DoubleFunction<CameraFault> fault,
      double... strengths) {
    return new Corruption(
        name,
        meaning,
        DoubleStream.of(strengths)
            .mapToObj(strength -> severity(number(strength) + unit, fault.apply(strength)))
            .toList());
  }

  private static Severity severity(String name, CameraFault fault) {
    return new Severity(name, (garment, random) -> Studio.file(fault, garment, random));
  }

  private static Corruption jpeg() {
    return new Corruption(
        "jpeg",
        "compression; its quality",
        IntStream.of(90, 70, 50, 30, 10)
            .mapToObj(
                quality ->
                    new Severity(
                        Integer.toString(quality),
                        (garment, random) ->
                            PictureFile.jpeg(Studio.scene().photograph(garment, random), quality)))
            .toList());
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "");
  }
}
