package io.penderie.robustness;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Kinds of pictures that show none of the classes and can be drawn by code. */
enum UnknownKind {
  /** 0 to 9, in the fonts that Java has. */
  DIGITS,
  /** A to Z and a to z. */
  LETTERS,
  /** Each pixel by itself. */
  WHITE_NOISE,
  /** Clouds. */
  SMOOTH_NOISE,
  /** Single dots on a plain ground. */
  DOTS,
  /** Wood, cloth, folds, tiles, carpet. */
  TEXTURES,
  /** From one colour to another. */
  GRADIENTS,
  /** An empty wall, table or floor. */
  SURFACES,
  /** Circles, stars, frames and the like. */
  SHAPES;

  /** As figures call it: {@code white-noise}. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it needs fonts, which a machine may lack. */
  boolean needsFonts() {
    return this == DIGITS || this == LETTERS;
  }

  /** One picture's file. */
  byte[] file(RandomGenerator random) {
    return switch (this) {
      case DIGITS -> Glyphs.file("0123456789", random);
      case LETTERS -> Glyphs.file("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", random);
      case WHITE_NOISE -> EmptyPictures.whiteNoise(random);
      case SMOOTH_NOISE -> EmptyPictures.smoothNoise(random);
      case DOTS -> EmptyPictures.dots(random);
      case TEXTURES -> EmptyPictures.texture(random);
      case GRADIENTS -> EmptyPictures.gradient(random);
      case SURFACES -> EmptyPictures.surface(random);
      case SHAPES -> Shapes.file(random);
    };
  }
}
