package io.penderie.robustness;

import io.penderie.robustness.Corruption.Recipe;
import io.penderie.robustness.Corruption.Severity;
import io.penderie.scene.Backdrop;
import io.penderie.scene.Texture;
import io.penderie.scene.Tone;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the garment lies on, and whether it is darker or lighter than that. */
final class BackdropCorruptions {

  /** Textures without the plain wall in uneven light, which is a corruption of its own. */
  private static final List<Texture> TEXTURES =
      List.of(Texture.WOOD, Texture.WEAVE, Texture.FOLDS, Texture.TILES, Texture.SPECKLE);

  private static final int LIGHT_GROUND = 200;
  private static final int DARK_GROUND = 60;

  private BackdropCorruptions() {}

  static List<Corruption> all() {
    return List.of(white(), black(), gray(), coloured(), textured(), unevenLight(), polarity());
  }

  private static Corruption white() {
    return new Corruption(
        "white-background",
        "a dark garment on white; the gray of its lightest possible part",
        List.of(
            plain("140", Tone.gray(true, 15, 140), 255),
            plain("185", Tone.gray(true, 15, 185), 255),
            plain("230", Tone.gray(true, 15, 230), 255)));
  }

  private static Corruption black() {
    return new Corruption(
        "black-background",
        "a light garment on black; the gray of its darkest possible part",
        List.of(
            plain("100", Tone.gray(false, 100, 255), 0),
            plain("50", Tone.gray(false, 50, 255), 0),
            plain("0", Tone.gray(false, 0, 255), 0)));
  }

  private static Corruption gray() {
    return new Corruption(
        "gray-background",
        "on a gray wall; its level, and whether the garment is darker or lighter",
        List.of(
            plain("64, lighter", Tone.gray(false, 105, 250), 64),
            plain("128, lighter", Tone.gray(false, 165, 250), 128),
            plain("128, darker", Tone.gray(true, 10, 90), 128),
            plain("192, darker", Tone.gray(true, 10, 150), 192)));
  }

  private static Corruption coloured() {
    return new Corruption(
        "coloured-background",
        "a dyed garment on a wall of another hue, dark on light or light on dark; saturation",
        List.of(coloured(0.25), coloured(0.5), coloured(1)));
  }

  private static Corruption textured() {
    return new Corruption(
        "textured-background",
        "on wood, cloth, folds, tiles or carpet, dark on light or light on dark; the texture's"
            + " contrast, up and down",
        List.of(textured(TEXTURES, 0.1), textured(TEXTURES, 0.2), textured(TEXTURES, 0.35)));
  }

  private static Corruption unevenLight() {
    List<Texture> wall = List.of(Texture.UNEVEN_LIGHT);
    return new Corruption(
        "uneven-light",
        "on a wall with light from one side, dark on light or light on dark; up and down",
        List.of(textured(wall, 0.1), textured(wall, 0.2), textured(wall, 0.35)));
  }

  private static Corruption polarity() {
    return new Corruption(
        "polarity",
        "the garment and its wall",
        List.of(
            plain("dark on light", Studio.DARK, Studio.WALL),
            plain("light on dark", Studio.LIGHT, Studio.DARK_WALL),
            plain("dark on medium", Tone.gray(true, 10, 115), 155),
            plain("light on medium", Tone.gray(false, 140, 250), 100)));
  }

  private static Severity plain(String name, Tone tone, int level) {
    return new Severity(
        name,
        (garment, random) ->
            Studio.file(Studio.scene(tone, Backdrop.gray(level)), garment, random));
  }

  private static Severity coloured(double saturation) {
    Recipe recipe =
        (garment, random) -> {
          double hue = random.nextDouble();
          double other = (hue + random.nextDouble(0.25, 0.75)) % 1;
          boolean dark = random.nextBoolean();
          Tone tone = tone(dark).dyed(Colours.of(other, 1, 128), 0.6 * saturation);
          int wall = Colours.of(hue, saturation, dark ? LIGHT_GROUND : DARK_GROUND);
          return Studio.file(Studio.scene(tone, Backdrop.plain(wall)), garment, random);
        };
    return new Severity(percent(saturation), recipe);
  }

  private static Severity textured(List<Texture> textures, double contrast) {
    Recipe recipe =
        (garment, random) -> {
          Texture texture = textures.get(random.nextInt(textures.size()));
          boolean dark = random.nextBoolean();
          Tone tone = tone(dark).dyed(Colours.of(random, 1, 128), saturation(random));
          int ground = Colours.of(random, saturation(random), dark ? LIGHT_GROUND : DARK_GROUND);
          Backdrop backdrop = Backdrop.textured(texture, ground, contrast);
          return Studio.file(Studio.scene(tone, backdrop), garment, random);
        };
    return new Severity(percent(contrast), recipe);
  }

  /** Apart from the ground, be it the light one or the dark one. */
  private static Tone tone(boolean dark) {
    return dark ? Tone.gray(true, 15, 135) : Tone.gray(false, 115, 250);
  }

  private static double saturation(RandomGenerator random) {
    return random.nextDouble(0.4);
  }

  static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
