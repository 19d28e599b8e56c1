package io.penderie.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CameraFaultTest {

  private final RandomGenerator random = new SplittableRandom(1);

  @Test
  void blur_ofADot_spreadsItEvenly() {
    RgbPicture dot = RgbPicture.of(21, 21, (x, y) -> x == 10 && y == 10 ? 0xFFFFFF : 0);

    RgbPicture blurred = CameraFault.blur(1).apply(dot, random);

    // 255 times the square of the kernel's middle, 0.3991 of a sum cut off at three deviations.
    assertThat(blurred.at(10, 10) & 0xFF).isEqualTo(41);
    assertThat(blurred.at(9, 10)).isEqualTo(blurred.at(10, 11));
    assertThat(blurred.at(0, 0) & 0xFF).isZero();
  }

  @Test
  void blur_ofAPlainPicture_changesNothing() {
    RgbPicture plain = RgbPicture.plain(9, 5, 0x336699);

    assertThat(CameraFault.blur(2).apply(plain, random).argb()).isEqualTo(plain.argb());
  }

  @Test
  void sideLight_fromTheRight_isStrongestThere() {
    // Four columns: at -1.5, -0.5, 0.5 and 1.5 of 2 to each side; a half more at the very edge.
    RgbPicture lit = CameraFault.sideLight(0.5, 0).apply(RgbPicture.plain(4, 2, 0x808080), random);

    assertThat(IntStream.range(0, 4).map(x -> lit.at(x, 1) & 0xFF))
        .containsExactly(80, 112, 144, 176);
  }

  @Test
  void cast_changesEachChannelByItself() {
    assertThat(CameraFault.cast(1, 0.5, 2).apply(RgbPicture.plain(1, 1, 0x646464), random).at(0, 0))
        .isEqualTo(0xFF6432C8);
  }

  @Test
  void gaussianNoise_hasItsDeviation() {
    RgbPicture noisy = CameraFault.gaussianNoise(0.1).apply(gray(128), random);

    assertThat(mean(noisy)).isCloseTo(128, within(0.5));
    assertThat(deviation(noisy)).isCloseTo(25.5, within(0.5));
  }

  @Test
  void shotNoise_ofALighterPixel_isStronger() {
    // At 100 photons: sqrt(0.25 * 100) / 100 and half as much at a quarter of that light.
    assertThat(deviation(CameraFault.shotNoise(100).apply(gray(64), random)))
        .isCloseTo(12.8, within(0.4));
    assertThat(deviation(CameraFault.shotNoise(100).apply(gray(16), random)))
        .isCloseTo(6.4, within(0.3));
  }

  @Test
  void saltAndPepper_hitsItsShare_blackOrWhite() {
    RgbPicture hit = CameraFault.saltAndPepper(0.2).apply(gray(100), random);

    assertThat(share(hit, 0)).isCloseTo(0.1, within(0.01));
    assertThat(share(hit, 255)).isCloseTo(0.1, within(0.01));
    assertThat(share(hit, 100)).isCloseTo(0.8, within(0.015));
  }

  @Test
  void brightness_isAddedAndCutOff() {
    assertThat(CameraFault.brightness(0.2).apply(gray(100), random).at(0, 0) & 0xFF).isEqualTo(151);
    assertThat(CameraFault.brightness(-0.5).apply(gray(100), random).at(0, 0) & 0xFF).isZero();
  }

  @Test
  void contrast_drawsToTheMean() {
    RgbPicture halves = RgbPicture.of(10, 10, (x, y) -> x < 5 ? 0x323232 : 0x969696);

    RgbPicture flat = CameraFault.contrast(0.5).apply(halves, random);

    assertThat(flat.at(0, 0) & 0xFF).isEqualTo(75); // 100 - 50 / 2
    assertThat(flat.at(9, 0) & 0xFF).isEqualTo(125);
  }

  @Test
  void then_appliesOneAfterTheOther() {
    CameraFault both = CameraFault.brightness(-1).then(CameraFault.brightness(0.2));

    assertThat(both.apply(gray(200), random).at(0, 0) & 0xFF).isEqualTo(51);
  }

  private static RgbPicture gray(int level) {
    return RgbPicture.plain(120, 120, level * 0x010101);
  }

  private static double mean(RgbPicture picture) {
    return average(picture, value -> value);
  }

  private static double deviation(RgbPicture picture) {
    double mean = mean(picture);
    return Math.sqrt(average(picture, value -> (value - mean) * (value - mean)));
  }

  private static double share(RgbPicture picture, int level) {
    return average(picture, value -> value == level ? 1 : 0);
  }

  private static double average(RgbPicture picture, ToDoubleFunction<Integer> of) {
    return IntStream.of(picture.argb())
        .mapToDouble(pixel -> of.applyAsDouble(pixel & 0xFF))
        .average()
        .orElseThrow();
  }
}
