package io.penderie.scene;

import java.util.random.RandomGenerator;

/** What a camera does to a picture. */
@FunctionalInterface
public interface CameraFault {

  /** The picture with the fault; the given one stays. */
  RgbPicture apply(RgbPicture picture, RandomGenerator random);

  /** No fault. */
  CameraFault NONE = (picture, random) -> picture;

  /** This fault, then another one. */
  default CameraFault then(CameraFault next) {
    return (picture, random) -> next.apply(apply(picture, random), random);
  }

  /**
   * Out of focus.
   *
   * @param deviation of the Gaussian, in pixels
   */
  static CameraFault blur(double deviation) {
    return (picture, random) -> PixelFaults.blur(picture, deviation);
  }

  /**
   * Noise of the sensor: added to each channel of each pixel.
   *
   * @param deviation in parts of the full range, 0 to 1
   */
  static CameraFault gaussianNoise(double deviation) {
    return (picture, random) ->
        PixelFaults.eachChannel(picture, value -> value + 255 * deviation * random.nextGaussian());
  }

  /**
   * Noise of little light: each channel counts so many photons at full brightness (Poisson, by its
   * normal approximation, good from some twenty photons on).
   */
  static CameraFault shotNoise(double photons) {
    return (picture, random) ->
        PixelFaults.eachChannel(
            picture,
            value -> value + 255 * Math.sqrt(value / 255.0 / photons) * random.nextGaussian());
  }

  /**
   * Dead pixels, half of them black, half white.
   *
   * @param share of all pixels, 0 to 1
   */
  static CameraFault saltAndPepper(double share) {
    return (picture, random) -> PixelFaults.saltAndPepper(picture, share, random);
  }

  /** More light or less, in parts of the full range, -1 to 1. */
  static CameraFault brightness(double more) {
    return (picture, random) -> PixelFaults.eachChannel(picture, value -> value + 255 * more);
  }

  /** Less contrast: each channel that much of its distance from the picture's mean, 0 to 1. */
  static CameraFault contrast(double factor) {
    return (picture, random) -> PixelFaults.contrast(picture, factor);
  }

  /**
   * Light from a side, which falls off evenly: most on the lit edge, least on the other.
   *
   * @param strength how much more than in the middle there is on the lit side, 0 to 1
   * @param degrees where it comes from, clockwise from the right
   */
  static CameraFault sideLight(double strength, double degrees) {
    return (picture, random) -> PixelFaults.sideLight(picture, strength, degrees);
  }

  /** A cast of colour: each channel times so much. */
  static CameraFault cast(double red, double green, double blue) {
    return (picture, random) -> PixelFaults.cast(picture, red, green, blue);
  }
}
