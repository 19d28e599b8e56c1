package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetFolder;
import io.penderie.dataset.FashionMnist;
import io.penderie.photo.testing.Pictures;
import io.penderie.store.DatasetDuplicates;
import io.penderie.store.KnownDuplicates;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands below dataset, about datasets of one's own. */
class OwnDatasetCommandTest {

  @TempDir private Path home;
  private Path brought;

  @BeforeEach
  void draw() throws IOException {
    brought = home.resolve("brought");
    for (int i = 0; i < 4; i++) {
      byte[] pixels = new byte[64];
      new Random(i).nextBytes(pixels);
      Path file = brought.resolve(i < 3 ? "Hat" : "Skirt").resolve(i + ".png");
      Files.createDirectories(file.getParent());
      Files.write(file, Pictures.file(Pictures.gray(8, 8, pixels), "png"));
    }
    Files.writeString(brought.resolve("Hat/broken.jpg"), "broken");
  }

  @Test
  void folder_isImported_shown_listed_andDeleted() {
    CommandRun made = run("import", brought.toString(), "--name=wardrobe", "--size=28");

    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out())
        .startsWith(
            "4 pictures added to wardrobe, 0 were there already, 0 files ignored, 1 not added")
        .contains("Hat/broken.jpg: unsupported-format: ")
        .contains("wardrobe: photograph, 28x28, gray; 4 pictures");

    assertThat(run("import", brought.toString(), "--name=wardrobe").out())
        .startsWith("0 pictures added to wardrobe, 4 were there already");
    assertThat(run("show", "wardrobe").out()).contains("CLASS").contains("Skirt");
    JsonNode shown = run("show", "wardrobe", "--format=json").jsonLines().get(0);
    assertThat(shown.get("pictures").asInt()).isEqualTo(4);
    assertThat(shown.get("description").get("preparation").asText()).isEqualTo("photograph");
    assertThat(run("list").out()).containsPattern("wardrobe +2 +4 ");
    assertThat(run("list", "--format=json").jsonLines()).hasSize(1);

    assertThat(run("delete", "wardrobe").out()).startsWith("wardrobe is deleted.");

    assertThat(run("list", "--format=json").out()).isEmpty();
    assertThat(run("show", "wardrobe").err())
        .isEqualToIgnoringNewLines("penderie: there is no dataset \"wardrobe\"");
  }

  @Test
  void export_isImportedAgain_andDuplicatesAreNamed() {
    run("import", brought.toString(), "--name=wardrobe");
    Path zip = home.resolve("wardrobe.zip");

    assertThat(run("export", "wardrobe", "--output=" + zip).out()).startsWith(zip + " has ");

    assertThat(run("import", zip.toString(), "--name=copy").out())
        .startsWith("4 pictures added to copy");
    assertThat(run("duplicates", "copy").out())
        .startsWith("4 pictures")
        .contains("0 pairs look almost the same, 0 of them across parts of the split");
    assertThat(run("duplicates", "copy", "--limit=-1").exit()).isEqualTo(2);
  }

  @Test
  void duplicates_ofTheDatasetThatComesWithPenderie_areSaidOfItsParts() throws IOException {
    TinyDataset.write(home.resolve("data/fashion-mnist"));

    Path pairs = home.resolve("data/fashion-mnist").resolve(KnownDuplicates.FILE);

    CommandRun run = run("duplicates", "--limit=1", "--output=" + pairs);

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("174 pictures")
        .contains("0 pairs are the same pixel by pixel, 0 of them across training and test")
        .contains("pairs look almost the same");
    DatasetFolder folder = FashionMnist.folder(home);
    Dataset dataset = folder.read();
    assertThat(KnownDuplicates.of(folder, dataset.sha256()))
        .hasValue(DatasetDuplicates.of(dataset).near());
    assertThat(KnownDuplicates.of(folder, "0".repeat(64))).isEmpty();
    assertThat(run("duplicates", "copy", "--output=" + pairs).exit()).isEqualTo(2);
  }

  @Test
  void import_ofNothing_leavesNoDataset() {
    CommandRun run = run("import", home.resolve("nowhere").toString(), "--name=wardrobe");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("nowhere: no such file");
    assertThat(run("list", "--format=json").out()).isEmpty();
  }

  @Test
  void import_thatAsksForAnotherPreparationOrName_isRefused() {
    run("import", brought.toString(), "--name=wardrobe");

    assertThat(run("import", brought.toString(), "--name=wardrobe", "--preparation=garment").err())
        .startsWith(
            "penderie: the dataset wardrobe is there already, and its pictures are prepared as"
                + " photograph, 56x56, gray");
    for (String[] wrong :
        new String[][] {
          {"--name=Wardrobe", "--name: nothing can be called \"Wardrobe\""},
          {"--name=new", "--preparation=nice", "no recipe \"nice\""},
          {"--name=wardrobe", "--colour", "photograph, 56x56, gray"},
          {"--name=new", "--preparation=garment", "--colour", "garments are prepared in gray"},
          {"--name=new", "--size=30", "the size is 30; it is a multiple of 4 from 8 to 224"},
        }) {
      String[] arguments = Arrays.copyOf(wrong, wrong.length);
      arguments[wrong.length - 1] = brought.toString();
      CommandRun run = run("import", arguments);
      assertThat(run.exit()).as(wrong[0]).isEqualTo(2);
      assertThat(run.err()).contains(wrong[wrong.length - 1]);
    }
    assertThat(run("import", brought.toString(), "--name=fashion-mnist").err())
        .contains("comes with Penderie and cannot be changed");
  }

  /** Each red picture is as light as a blue one, pixel by pixel; only colours tell them apart. */
  @Test
  void pictures_keepTheirColours_areLearned_exportedAndAnswered() throws IOException {
    Path squares = home.resolve("squares");
    for (int i = 0; i < 30; i++) {
      Path part = squares.resolve(i < 20 ? "train" : i < 24 ? "validation" : "test");
      draw(part.resolve("Red/" + i + ".png"), i, 0x640000, 0xC80000);
      draw(part.resolve("Blue/" + i + ".png"), i, 0x001A80, 0x0035FF);
    }
    String[] kind = {"--preparation=exact", "--size=8", "--colour"};
    CommandRun made =
        run("import", squares.toString(), "--name=squares", kind[0], kind[1], kind[2]);
    assertThat(made.out()).contains("squares: exact, 8x8, colour; 60 pictures");
    Path zip = home.resolve("squares.zip");
    run("export", "squares", "--output=" + zip);
    assertThat(run("import", zip.toString(), "--name=copy", kind[0], kind[1], kind[2]).out())
        .contains("60 pictures added to copy")
        .contains("copy: exact, 8x8, colour");

    CommandRun trained =
        CommandRun.of(
            "train",
            "--home=" + home,
            "--dataset=squares",
            "--name=squares-1",
            "--epochs=4",
            "--threads=1");

    assertThat(trained.out()).as(trained.err()).contains("100.00 % on the test split");
    assertThat(Files.readString(home.resolve("models/squares-1/model-card.json")))
        .contains("\"channels\" : 3");
    assertThat(answer(squares.resolve("test/Red/29.png"))).isEqualTo("Red");
    assertThat(answer(squares.resolve("test/Blue/29.png"))).isEqualTo("Blue");
    CommandRun added =
        CommandRun.of("train", "--home=" + home, "--dataset=squares", "--extend", "--name=more");
    assertThat(added.exit()).isEqualTo(2);
    assertThat(added.err()).contains("Fashion-MNIST is gray and the dataset is in colour");
  }

  private String answer(Path file) {
    return CommandRun.of(
            "predict", "--home=" + home, "--dataset=squares", "--format=json", file.toString())
        .jsonLines()
        .get(0)
        .at("/probabilities/0/name")
        .asText();
  }

  private static void draw(Path file, int seed, int dark, int light) throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int i = 0; i < 64; i++) {
      image.setRGB(i % 8, i / 8, random.nextBoolean() ? light : dark);
    }
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }

  private CommandRun run(String command, String... more) {
    String[] arguments = new String[3 + more.length];
    arguments[0] = "dataset";
    arguments[1] = command;
    arguments[2] = "--home=" + home;
    System.arraycopy(more, 0, arguments, 3, more.length);
    return CommandRun.of(arguments);
  }
}
