package io.penderie.mixture;

import io.penderie.scene.Figure;
import java.util.random.RandomGenerator;

/** The colours of people and of plain clothes. */
final class People {

  /** From light to dark. */
  private static final int[] SKIN = {
    0xF6DCC8, 0xEBC3A4, 0xDDAA83, 0xC68D63, 0xA66E47, 0x825233, 0x5E3A24, 0x432818
  };

  private static final int[] HAIR = {
    0x17120F, 0x2C1F18, 0x4A3224, 0x6B4A30, 0x9A7347, 0xC9A66B, 0x8A3F22, 0xA8A6A3
  };

  private static final int[] CLOTH = {
    0x1B1C20, 0x2A3550, 0x44587E, 0x6F86A8, 0x6B6B6B, 0xB8B2A6, 0xE9E6E0, 0x7A5B42, 0x5A2A2E,
    0x39503E
  };

  private People() {}

  static Figure.Look look(RandomGenerator random) {
    double hairEnd = random.nextBoolean() ? 0.12 : RandomScenes.uniform(random, 0.15, 0.3);
    return new Figure.Look(skin(random), of(HAIR, random), hairEnd);
  }

  static int skin(RandomGenerator random) {
    return of(SKIN, random);
  }

  static int cloth(RandomGenerator random) {
    return of(CLOTH, random);
  }

  private static int of(int[] colours, RandomGenerator random) {
    return colours[random.nextInt(colours.length)];
  }
}
