package io.penderie.robustness;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.random.RandomGenerator;

/** Characters in the logical fonts that every Java has, where the machine has any fonts at all. */
final class Glyphs {

  private static final String[] FAMILIES = {Font.SERIF, Font.SANS_SERIF, Font.MONOSPACED};

  /** Large enough that hinting does not show. */
  private static final int SIZE = 200;

  private Glyphs() {}

  /** Whether this machine has fonts to draw with; a bare container has none. */
  static boolean areAvailable() {
    try {
      Font font = new Font(Font.SANS_SERIF, Font.PLAIN, SIZE);
      return font.canDisplay('A') && !outline('A', font).getBounds2D().isEmpty();
    } catch (RuntimeException | LinkageError | InternalError e) {
      // Java without fontconfig or freetype fails in one of these ways, by version.
      return false;
    }
  }

  /** A picture of one of these characters, in any style, a little sheared and stretched. */
  static byte[] file(String characters, RandomGenerator random) {
    char character = characters.charAt(random.nextInt(characters.length()));
    int style = random.nextInt(4); // plain, bold, italic or both
    Font font = new Font(FAMILIES[random.nextInt(FAMILIES.length)], style, SIZE);
    AffineTransform transform =
        new AffineTransform(
            random.nextDouble(0.8, 1.25), 0, random.nextDouble(-0.25, 0.25), 1, 0, 0);
    return DrawnThing.file(transform.createTransformedShape(outline(character, font)), random);
  }

  private static Shape outline(char character, Font font) {
    FontRenderContext context = new FontRenderContext(null, true, true);
    return font.createGlyphVector(context, new char[] {character}).getOutline();
  }
}
