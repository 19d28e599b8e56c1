package io.penderie.model;

import java.util.Random;

/** What a network is tried with: black, and noise of a fixed seed. */
final class TrialPictures {

  private TrialPictures() {}

  /**
   * Pictures as the network sees them, one after the other.
   *
   * @param count at least 1, of which the first is black
   */
  static float[] normalised(InputSpec input, int count) {
    Random random = new Random(0);
    byte[] picture = new byte[input.values()];
    float[] pixels = new float[count * input.values()];
    for (int i = 0; i < count; i++) {
      input.normalise(picture, 0, input.values(), pixels, i * input.values());
      random.nextBytes(picture);
    }
    return pixels;
  }
}
