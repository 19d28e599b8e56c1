package io.penderie.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.penderie.dataset.AnnotatedPictures;
import io.penderie.dataset.AnnotatedPictures.Origin;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Split;
import io.penderie.files.Sha256;
import io.penderie.labelled.LabelledPicture;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.photo.garment.Reading;
import io.penderie.scene.Backdrop;
import io.penderie.scene.Garment;
import io.penderie.scene.PictureFile;
import io.penderie.scene.Pose;
import io.penderie.scene.Scene;
import io.penderie.scene.Tone;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixtureMakerTest {

  private static final InputSpec INPUT = new InputSpec(56, 56, 0.286f, 0.353f);

  @TempDir private Path folder;

  /** One garment, a block with two legs, as both parts of a split. */
  private static Split split() {
    byte[] garment = new byte[28 * 28];
    for (int y = 0; y < 28; y++) {
      for (int x = 8; x < 20; x++) {
        if (y < 10 || x < 12 || x >= 16) {
          garment[y * 28 + x] = (byte) (180 + 2 * x);
        }
      }
    }
    ImageSet set = ImageSet.of(28, 28, new byte[][] {garment}, new int[] {1});
    return new Split(set, set);
  }

  private static MixtureMaker maker(long seed) {
    return new MixtureMaker(split(), 10, INPUT, Compactness.NONE, seed);
  }

  /** Of the two kinds that need neither photographs nor things. */
  private static MixtureCounts only(int drawn, int noGarments) {
    return new MixtureCounts(drawn, 0, 0, 0, noGarments, 0);
  }

  private static byte[] file() {
    Scene scene = new Scene(Pose.centred(112, 0.3), Tone.AS_IT_IS, Backdrop.plain(0x3C5A8C));
    ImageSet set = split().training();
    return PictureFile.png(
        scene.photograph(Garment.of(set.pixels(0), 28, 28), new SplittableRandom(1)));
  }

  private static List<Reading> readings() {
    return new PhotoPreparation(ImageLimits.DEFAULTS, INPUT)
        .prepare(file(), Corrections.NONE)
        .readings();
  }

  /** The pictures of one photograph: the readings that fit, and a crop. */
  private static int variants() {
    return FittingReadings.of(readings()).size() + 1;
  }

  /** As many photographs of one label; nothing is right where it shows no class. */
  private List<LabelledPicture> photographs(String label, int count, Integer... right)
      throws IOException {
    List<LabelledPicture> photographs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path file = Files.write(folder.resolve(label + i + ".png"), file());
      photographs.add(new LabelledPicture(file, label, List.of(right), "", "mine"));
    }
    return photographs;
  }

  @Test
  void withoutPhotographs_hasScenesAndNoGarments() {
    assumeThat(NoGarments.canDrawLetters()).as("fonts on this machine").isTrue();
    AnnotatedPictures pictures = maker(1).training(List.of(), Things.none(), only(6, 4));

    assertThat(pictures.size()).isEqualTo(10);
    for (int i = 0; i < 6; i++) {
      assertThat(pictures.isRight(i, 1)).isTrue();
      assertThat(pictures.origin(i)).isEqualTo(Origin.DRAWN);
    }
    for (int i = 6; i < 10; i++) {
      assertThat(pictures.known(i)).isFalse();
    }
  }

  @Test
  void sameSeed_givesTheSamePictures() {
    assertThat(maker(1).training(List.of(), Things.none(), only(6, 0)))
        .usingRecursiveComparison()
        .isEqualTo(maker(1).training(List.of(), Things.none(), only(6, 0)));
    assertThat(maker(2).training(List.of(), Things.none(), only(6, 0)).pixels(0))
        .isNotEqualTo(maker(1).training(List.of(), Things.none(), only(6, 0)).pixels(0));
  }

  @Test
  void compactMixture_hasFewerPicturesOfAPhotograph_andFewerGrays() throws IOException {
    MixtureMaker compact = new MixtureMaker(split(), 10, INPUT, new Compactness(2, 4), 1);
    List<LabelledPicture> photographs = photographs("pants", 10, 1);

    AnnotatedPictures training = compact.training(photographs, Things.none(), only(1, 0));
    AnnotatedPictures all = maker(1).training(photographs, Things.none(), only(1, 0));

    assertThat(training.size()).isEqualTo(1 + 9 * 2);
    assertThat(all.size()).isEqualTo(1 + 9 * variants());
    // What the service takes first stays, as near as four grays are.
    for (int i = 0; i < INPUT.width() * INPUT.height(); i++) {
      assertThat(training.pixels(1)[i])
          .isIn((byte) 0, (byte) 64, (byte) 128, (byte) 192, (byte) -1);
      assertThat(training.pixels(1)[i] & 0xFF).isCloseTo(all.pixels(1)[i] & 0xFF, within(64));
    }
  }

  @Test
  void sources_areInTheOrderOfTheParts() throws IOException {
    List<LabelledPicture> photographs = photographs("shoes", 10, 5, 7);

    List<MixtureSource> sources = MixtureMaker.sources(photographs);

    String hash = Sha256.of(photographs.get(9).file());
    assertThat(sources).hasSize(10);
    assertThat(sources.get(9)).isEqualTo(new MixtureSource(hash, "validation", "shoes", "5|7", ""));
    assertThat(sources.subList(0, 9)).allMatch(source -> source.part().equals("training"));
  }

  @Test
  void partToChooseOn_hasOtherPictures() {
    assertThat(maker(1).validation(List.of(), Things.none(), only(1, 0)).pixels(0))
        .isNotEqualTo(maker(1).training(List.of(), Things.none(), only(1, 0)).pixels(0));
  }

  @Test
  void everyTenthPhotographOfALabel_isToChooseOn() throws IOException {
    List<LabelledPicture> shoes = photographs("shoes", 10, 5, 7, 9);
    List<LabelledPicture> hats = photographs("hat", 10);
    // In turns, as a list may have them.
    List<LabelledPicture> photographs = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      photographs.add(shoes.get(i));
      photographs.add(hats.get(i));
    }

    AnnotatedPictures training = maker(1).training(photographs, Things.none(), only(0, 0));
    AnnotatedPictures validation = maker(1).validation(photographs, Things.none(), only(0, 0));

    // 9 photographs of shoes, and 9 of hats twice; to choose on one of each, in all readings.
    assertThat(variants()).isGreaterThan(3);
    assertThat(training.size()).isEqualTo(variants() * (9 + 2 * 9));
    int views = readings().size();
    assertThat(validation.size()).isEqualTo(2 * views);
    assertThat(validation.isAnother(0)).isFalse();
    assertThat(validation.isAnother(1)).isTrue();
    assertThat(validation.prior(1)).isEqualTo(readings().get(1).prior());
    assertThat(validation.isAnother(views)).isFalse();
    for (int shoe : new int[] {5, 7, 9}) {
      assertThat(training.isRight(0, shoe)).isTrue();
    }
    assertThat(training.isRight(0, 1)).isFalse();
    assertThat(training.known(9 * variants())).isFalse();
    assertThat(validation.known(views)).isFalse();
    assertThat(validation.origin(0)).isEqualTo(Origin.PHOTOGRAPH);
  }

  @Test
  void photograph_showsItsGarmentOnBlack() throws IOException {
    byte[] prepared =
        maker(1).training(photographs("pants", 1, 1), Things.none(), only(0, 0)).pixels(0);

    assertThat(Arrays.copyOf(prepared, 5)).containsOnly(0);
    assertThat(prepared[10 * 56 + 28] & 0xFF).isGreaterThan(128);
  }

  @Test
  void composedPictures_followOneAnother_eachWithItsAnswer() throws IOException {
    List<LabelledPicture> photographs = photographs("pants", 1, 1);
    Things things = Things.in(List.of(thing()), (file, why) -> {});

    AnnotatedPictures pictures =
        maker(1).training(photographs, things, new MixtureCounts(1, 2, 3, 4, 0, 5));

    assertThat(pictures.size()).isEqualTo(1 + 2 + 3 + 4 + 5 + variants());
    for (int i = 0; i < 10; i++) {
      assertThat(pictures.isRight(i, 1)).as("picture %d", i).isTrue();
    }
    for (int i = 10; i < 15; i++) {
      assertThat(pictures.known(i)).as("picture %d", i).isFalse();
    }
    assertThat(pictures.origin(14)).isEqualTo(Origin.DRAWN);
    assertThat(pictures.origin(15)).isEqualTo(Origin.PHOTOGRAPH);
  }

  @Test
  void oneKindMore_leavesTheOthersAsTheyAre() {
    AnnotatedPictures few =
        maker(1).training(List.of(), Things.none(), new MixtureCounts(1, 1, 0, 0, 0, 0));
    AnnotatedPictures more =
        maker(1).training(List.of(), Things.none(), new MixtureCounts(1, 1, 2, 1, 0, 0));

    assertThat(more.size()).isEqualTo(5);
    assertThat(more.pixels(0)).isEqualTo(few.pixels(0));
    assertThat(more.pixels(1)).isEqualTo(few.pixels(1));
  }

  @Test
  void withoutThings_someAreDrawn() {
    AnnotatedPictures pictures =
        maker(1).training(List.of(), Things.none(), new MixtureCounts(0, 0, 0, 0, 0, 7));

    assertThat(pictures.size()).isEqualTo(7);
    assertThat(pictures.known(6)).isFalse();
  }

  @Test
  void tenth_isOfEachKind() {
    assertThat(new MixtureCounts(10, 25, 9, 100, 40, 50).tenth())
        .isEqualTo(new MixtureCounts(1, 2, 0, 10, 4, 5));
    assertThatThrownBy(() -> new MixtureCounts(0, 0, -1, 0, 0, 0))
        .hasMessage("-1 pictures of a kind; there may be 1,000,000");
  }

  /** A folder with a ball in it. */
  private Path thing() throws IOException {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.fillOval(4, 4, 12, 12);
    graphics.dispose();
    Path things = Files.createDirectory(folder.resolve("things"));
    ImageIO.write(image, "png", things.resolve("ball.png").toFile());
    return things;
  }
}
