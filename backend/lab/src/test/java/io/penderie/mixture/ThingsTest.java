package io.penderie.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.DatasetException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThingsTest {

  @TempDir private Path folder;

  private final List<String> skipped = new ArrayList<>();

  private Things things() {
    return Things.in(List.of(folder), (file, why) -> skipped.add(file.getFileName() + ": " + why));
  }

  /** A red ball on see-through ground, or on white. */
  private void ball(String name, boolean seeThrough) throws IOException {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    if (!seeThrough) {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, 20, 20);
    }
    graphics.setColor(Color.RED);
    graphics.fillOval(4, 4, 12, 12);
    graphics.dispose();
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }

  @Test
  void filesAtAnyDepth_areFound_andBrokenOnesNamed() throws IOException {
    ball("a.png", true);
    ball("in/a/folder/b.png", true);
    ball("opaque.png", false);
    Files.writeString(folder.resolve("broken.png"), "no picture");
    Files.writeString(folder.resolve("readme.txt"), "no picture either");

    assertThat(things().size()).isEqualTo(2);
    assertThat(skipped)
        .containsExactlyInAnyOrder(
            "opaque.png: its ground is not see-through",
            "broken.png: This is not an image in PNG, JPEG, GIF, BMP or WebP format.");
  }

  @Test
  void linkToAThing_isNotAnotherOne() throws IOException {
    ball("a.png", true);
    Files.createSymbolicLink(folder.resolve("b.png"), folder.resolve("a.png"));

    assertThat(things().size()).isEqualTo(1);
  }

  @Test
  void everyTenth_isToChooseOn() throws IOException {
    for (int i = 0; i < 21; i++) {
      ball("%02d.png".formatted(i), true);
    }

    assertThat(things().part(true).size()).isEqualTo(2);
    assertThat(things().part(false).size()).isEqualTo(19);
  }

  @Test
  void folderWithoutThings_isRefused() throws IOException {
    ball("opaque.png", false);

    assertThatThrownBy(this::things)
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("holds no picture on see-through ground");
    assertThatThrownBy(() -> Things.in(List.of(folder.resolve("none")), (file, why) -> {}))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("is no folder");
  }
}
