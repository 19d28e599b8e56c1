package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Digits drawn by code in ten fonts, learned from random numbers with the choices that Penderie
 * makes by itself. The figures are in docs/own-classes.md.
 */
@Tag("heavy")
class DrawnDigitsTest {

  private static final int EDGE = 28;

  /** Of each digit in each font. */
  private static final int DRAWN = 30;

  private static final List<Font> FONTS = fonts();

  @TempDir private Path folder;

  @Test
  void digitsInFontsThatWereLearned_areKnown() throws IOException {
    Path drawn = folder.resolve("digits");
    draw(FONTS, drawn);

    assertThat(accuracy(drawn, "digits")).isGreaterThanOrEqualTo(0.97);
  }

  /** Not asked for, but what a person would want to know. */
  @Test
  void digitsInFontsThatWereNot_areMostlyKnown() throws IOException {
    Path drawn = folder.resolve("unseen");
    draw(FONTS.subList(0, 8), drawn.resolve("train"));
    draw(FONTS.subList(8, 10), drawn.resolve("test"));

    assertThat(accuracy(drawn, "unseen")).isGreaterThan(0.8);
  }

  /** On the test part, after a run of which nothing is chosen. */
  private double accuracy(Path drawn, String name) {
    String home = "--home=" + folder.resolve("home");
    CommandRun imported =
        CommandRun.of(
            "dataset",
            "import",
            drawn.toString(),
            home,
            "--name=" + name,
            "--preparation=exact",
            "--size=" + EDGE);
    assertThat(imported.exit()).as(imported.err()).isZero();
    CommandRun run =
        CommandRun.of("train", home, "--dataset=" + name, "--name=" + name, "--events=json");
    assertThat(run.exit()).as(run.err()).isZero();
    List<JsonNode> events = run.jsonLines();
    JsonNode last = events.get(events.size() - 1);
    System.out.println(name + ": " + last + ", " + events.get(events.size() - 2));
    return last.at("/test/accuracy").asDouble();
  }

  private static List<Font> fonts() {
    List<Font> fonts = new ArrayList<>();
    for (String family : List.of(Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED)) {
      fonts.add(new Font(family, Font.PLAIN, 20));
      fonts.add(new Font(family, Font.BOLD, 20));
      fonts.add(new Font(family, Font.ITALIC, 20));
    }
    fonts.add(new Font(Font.SERIF, Font.BOLD | Font.ITALIC, 20));
    return fonts;
  }

  private static void draw(List<Font> fonts, Path target) throws IOException {
    SplittableRandom random = new SplittableRandom(20_261_129);
    for (int digit = 0; digit < 10; digit++) {
      Path pictures = Files.createDirectories(target.resolve(Integer.toString(digit)));
      for (int i = 0; i < fonts.size() * DRAWN; i++) {
        BufferedImage picture = drawn(digit, fonts.get(i % fonts.size()), random);
        ImageIO.write(picture, "png", pictures.resolve(i + ".png").toFile());
      }
    }
  }

  /** Light on dark, turned, stretched and moved a little, with noise. */
  private static BufferedImage drawn(int digit, Font font, SplittableRandom random) {
    BufferedImage picture = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    GlyphVector glyph =
        font.createGlyphVector(graphics.getFontRenderContext(), Integer.toString(digit));
    Rectangle2D bounds = glyph.getVisualBounds();
    AffineTransform placed = new AffineTransform();
    placed.translate(EDGE / 2.0 + random.nextDouble(-3, 3), EDGE / 2.0 + random.nextDouble(-3, 3));
    placed.rotate(random.nextDouble(-0.25, 0.25));
    placed.shear(random.nextDouble(-0.2, 0.2), 0);
    placed.scale(random.nextDouble(0.7, 1.2), random.nextDouble(0.7, 1.2));
    placed.translate(-bounds.getCenterX(), -bounds.getCenterY());
    graphics.setColor(Color.WHITE);
    graphics.fill(placed.createTransformedShape(glyph.getOutline()));
    graphics.dispose();
    for (int y = 0; y < EDGE; y++) {
      for (int x = 0; x < EDGE; x++) {
        int value = picture.getRaster().getSample(x, y, 0) + random.nextInt(-25, 26);
        picture.getRaster().setSample(x, y, 0, Math.max(0, Math.min(255, value)));
      }
    }
    return picture;
  }
}
