package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.dataset.Mixture;
import io.penderie.dataset.ReportPictures;
import io.penderie.files.Sha256;
import java.awt.Color;
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

  private Path photograph(String folder, int shade) throws IOException {
    Path file = this.folder.resolve(folder).resolve("pants").resolve(shade + ".png");
    Files.createDirectories(file.getParent());
    BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 60, 80);
    graphics.setColor(new Color(shade, 0, 0));
    graphics.fillRect(20, 10, 20, 60);
    graphics.dispose();
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void photographsToReportOn_areKeptBesideIt_preparedAndNotLearnedFrom() throws IOException {
    photograph("learned", 40);
    Path first = photograph("report", 80);
    Path second = photograph("report", 90);
    Files.writeString(folder.resolve("list.csv"), "file,label\nreport/pants/80.png,none\n");

    CommandRun run =
        mixture(
            "--scenes=10",
            "--shop-shots=0",
            "--thing-scenes=0",
            "--photographs=" + folder.resolve("learned"),
            "--report=" + folder.resolve("report"),
            "--report=" + folder.resolve("list.csv"));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("2 pictures to report on");
    ReportPictures pictures = ReportPictures.read(folder.resolve("mixture")).orElseThrow();
    assertThat(pictures.entries())
        .containsExactly(
            new ReportPictures.Entry(Sha256.of(first), "pants"),
            new ReportPictures.Entry(Sha256.of(second), "pants"));
    Mixture mixture = Mixture.read(folder.resolve("mixture"));
    assertThat(pictures.width()).isEqualTo(mixture.training().width());
    byte[] pixels = pictures.pixels(Sha256.of(first)).orElseThrow();
    // The garment is light on black, and fills the height.
    assertThat(pixels[0]).isZero();
    assertThat(pixels[pixels.length / 2 + pictures.width() / 2] & 0xFF).isGreaterThan(100);

    assertThat(mixture("--scenes=10", "--shop-shots=0", "--thing-scenes=0").exit()).isZero();

    assertThat(ReportPictures.read(folder.resolve("mixture"))).isEmpty();
  }

  @Test
  void photographToReportOnAndToLearnFrom_isRefusedByName() throws IOException {
    photograph("learned", 40);
    Path same = photograph("report", 40);

    CommandRun run =
        mixture(
            "--scenes=10",
            "--photographs=" + folder.resolve("learned"),
            "--report=" + folder.resolve("report"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains(same + ": is to report on, so it may not be learned from")
        .contains(folder.resolve("learned").toString());
    assertThat(folder.resolve("mixture")).doesNotExist();
  }
}
