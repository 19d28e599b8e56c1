package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixtureCommandTest {

  @TempDir private Path folder;

  private CommandRun mixture(String... more) throws IOException {
    String[] arguments = new String[more.length + 7];
    arguments[0] = "mixture";
    arguments[1] = "--home=" + folder;
    arguments[2] = "--data=" + TinyDataset.write(folder.resolve("tiny"));
    arguments[3] = "--output=" + folder.resolve("mixture");
    arguments[4] = "--no-garments=0";
    arguments[5] = "--on-photographs=0";
    arguments[6] = "--worn=0";
    System.arraycopy(more, 0, arguments, 7, more.length);
    return CommandRun.of(arguments);
  }

  @Test
  void eachKind_isMade_andATenthToChooseOn() throws IOException {
    Path things = Files.createDirectory(folder.resolve("things"));
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.fillOval(4, 4, 12, 12);
    graphics.dispose();
    ImageIO.write(image, "png", things.resolve("ball.png").toFile());
    Files.writeString(things.resolve("broken.png"), "no picture");

    CommandRun run =
        mixture("--scenes=10", "--shop-shots=20", "--things=" + things, "--thing-scenes=5");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("35 pictures to learn from and 3 to choose on are in ");
    assertThat(run.err())
        .startsWith("skipped ")
        .contains("broken.png: This is not an image")
        .doesNotContain("ball.png");
    assertThat(folder.resolve("mixture/photographs.csv"))
        .content()
        .isEqualTo("sha256,part,label,right,kind\n");
  }

  @Test
  void graysBetweenPowersOfTwo_areRefused() throws IOException {
    CommandRun run = mixture("--scenes=10", "--shop-shots=0", "--gray-levels=65");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("65 gray levels; there are 2, 4, 8, ... 256");
  }

  @Test
  void nothingToChooseOn_isRefused() throws IOException {
    CommandRun run = mixture("--scenes=9", "--shop-shots=9");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("one of --scenes, --on-photographs, --worn and --shop-shots is 10 or more");
  }

  @Test
  void fewerThanNone_isRefused() throws IOException {
    CommandRun run = mixture("--scenes=10", "--shop-shots=-1");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("-1 pictures of a kind; there may be 1,000,000");
  }
}
