package io.penderie.robustness;

import io.penderie.model.InputSpec;
import io.penderie.photo.garment.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A candidate whose answers a test can foretell. */
record ToyCandidate(
    String name, Double knownThreshold, InputSpec input, Function<byte[], Verdict> says)
    implements Candidate {

  /** Takes what Fashion-MNIST's networks take. */
  ToyCandidate(String name, Double knownThreshold, Function<byte[], Verdict> says) {
    this(name, knownThreshold, InputSpec.FASHION_MNIST, says);
  }

  /** Always says the same. */
  static ToyCandidate saying(int predicted) {
    return new ToyCandidate(
        "always-" + predicted, null, pixels -> new Verdict(predicted, 1, 0, true, null));
  }

  /** Knows what is light: its score is the mean of the pixels, its class 0. */
  static ToyCandidate knowingLight(double threshold) {
    return new ToyCandidate(
        "light",
        threshold,
        pixels -> {
          double mean = mean(pixels);
          return new Verdict(0, 1, mean, mean >= threshold, null);
        });
  }

  /** A class from 0 to 9 that depends on every pixel. */
  static ToyCandidate hashing() {
    return new ToyCandidate(
        "hashing",
        null,
        pixels -> new Verdict(Math.floorMod(Arrays.hashCode(pixels), 10), 1, 0, true, null));
  }

  @Override
  public List<Verdict> answer(List<List<Reading>> pictures) {
    return pictures.stream()
        .map(readings -> says.apply(readings.get(0).picture().planes()))
        .toList();
  }

  private static double mean(byte[] pixels) {
    double sum = 0;
    for (byte pixel : pixels) {
      sum += pixel & 0xFF;
    }
    return sum / pixels.length;
  }
}
