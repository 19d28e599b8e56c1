package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.dataset.AnnotatedPictures;
import io.penderie.dataset.AnnotatedPictures.Item;
import io.penderie.dataset.AnnotatedPictures.Origin;
import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Mixture;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.KindCalibration;
import io.penderie.model.Network;
import io.penderie.model.OutputCalibration;
import io.penderie.model.PictureKind;
import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On noise, which an untrained network finds more or less like its classes, too. */
class OutputCalibratorTest {

  private static final int CLASSES = 3;
  private static final int PICTURES = 100;
  private static final InputSpec INPUT = new InputSpec(8, 8, 0.5f, 0.25f);

  @TempDir private static Path folder;
  private static TrainedModel model;

  /** From the least known on. */
  private static List<byte[]> pictures;

  @BeforeAll
  static void load() throws IOException {
    PyTorch.useThreads(1);
    Path file = folder.resolve("untrained.params");
    try (Network network = Network.initialise(Architecture.REPORT_CNN, INPUT, CLASSES, 1)) {
      network.save(file);
    }
    model =
        TrainedModel.load(
            Architecture.REPORT_CNN,
            INPUT,
            ClassLabels.numbered(CLASSES),
            OutputCalibration.NONE,
            file);
    SplittableRandom random = new SplittableRandom(7);
    pictures = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      byte[] pixels = new byte[INPUT.values()];
      random.nextBytes(pixels);
      pictures.add(pixels);
    }
    pictures.sort(Comparator.comparing(OutputCalibratorTest::score));
  }

  @AfterAll
  static void close() {
    model.close();
  }

  private static float score(byte[] picture) {
    return model.answers(List.of(picture), PictureKind.PHOTOGRAPH).get(0).knownScore();
  }

  /** The most known picture alone, so that it does not decide. */
  private static ImageSet dataset() {
    return ImageSet.of(8, 8, new byte[][] {pictures.get(PICTURES - 1)}, new int[] {0});
  }

  private static double threshold(List<Item> items) {
    return calibration(items).knownThreshold();
  }

  private static OutputCalibration calibration(List<Item> items) {
    AnnotatedPictures mixture = AnnotatedPictures.of(8, 8, CLASSES + 1, items);
    return OutputCalibrator.calibrate(model, dataset(), new Mixture(mixture, mixture, "0"));
  }

  private static List<Item> items(int from, int to, int answer, Origin origin) {
    return pictures.subList(from, to).stream()
        .map(pixels -> new Item(pixels, List.of(answer), origin))
        .toList();
  }

  @Test
  void threshold_flagsAtMostFourPercentOfThePhotographs_howeverManyScenesThereAre() {
    List<Item> items = new ArrayList<>(items(0, 50, 0, Origin.PHOTOGRAPH));
    items.addAll(items(50, 100, 1, Origin.DRAWN));

    // Four hundredths of 50 are 2 photographs; of all 100 pictures they would be 4.
    assertThat(threshold(items)).isCloseTo(score(pictures.get(2)), within());
  }

  @Test
  void threshold_flagsAtMostFourPercentOfWhatIsDrawn() {
    List<Item> items = new ArrayList<>(items(0, 50, 0, Origin.DRAWN));
    items.addAll(items(50, 100, 1, Origin.PHOTOGRAPH));

    assertThat(threshold(items)).isCloseTo(score(pictures.get(2)), within());
  }

  @Test
  void picturesOfNoClass_haveNoSay() {
    List<Item> items = new ArrayList<>(items(0, 50, CLASSES, Origin.PHOTOGRAPH));
    items.addAll(items(50, 100, 1, Origin.PHOTOGRAPH));

    assertThat(threshold(items)).isCloseTo(score(pictures.get(52)), within());
  }

  @Test
  void withoutAMixture_theDatasetDecides_andWithoutValidationNothing() {
    assertThat(OutputCalibrator.calibrate(model, dataset(), null).knownThreshold())
        .isCloseTo(score(pictures.get(PICTURES - 1)), within());
    ImageSet none = ImageSet.of(8, 8, new byte[0][], new int[0]);
    assertThat(OutputCalibrator.calibrate(model, none, null)).isEqualTo(OutputCalibration.NONE);
  }

  /** The network has no output for none of the classes, so the first view of each speaks alone. */
  @Test
  void otherViewsOfAPhotograph_areNoPhotographsOfTheirOwn() {
    List<Item> views = new ArrayList<>();
    for (Item item : items(1, 100, 1, Origin.PHOTOGRAPH)) {
      views.add(item);
      views.add(new Item(pictures.get(0), List.of(1), Origin.PHOTOGRAPH, true, -1.5));
    }

    assertThat(calibration(views).photographs()).isNull();
    assertThat(threshold(views)).isCloseTo(score(pictures.get(1 + 3)), within());
  }

  @Test
  void photographs_areCalibratedApart_whereThereAreAHundred() {
    List<Item> hundred = items(0, 100, 1, Origin.PHOTOGRAPH);

    assertThat(calibration(hundred.subList(0, 99)).photographs()).isNull();
    KindCalibration photographs = calibration(hundred).photographs();

    // ceil(101 * 0.95) of the 100 reach the threshold.
    OutputCalibration chosen = new OutputCalibration(1, null, null, photographs);
    long covered =
        Arrays.stream(model.logits(pictures))
            .map(row -> chosen.answer(row, CLASSES, PictureKind.PHOTOGRAPH).set())
            .filter(set -> set.contains(1))
            .count();
    assertThat(covered).isGreaterThanOrEqualTo(96);
  }

  /** Scores of a batch and of a single picture differ by rounding. */
  private static Offset<Double> within() {
    return Offset.offset(1e-5);
  }
}
