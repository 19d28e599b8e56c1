package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetIds;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.PictureRecipe;
import io.penderie.dataset.Split;
import io.penderie.model.Architecture;
import io.penderie.model.ArchitectureFamily;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.model.OutputCalibration;
import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import io.penderie.picture.Luminance;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on datasets that people brought, which come with their own split. */
class OwnDatasetRunTest {

  private static final ClassLabels OWN = labels("left", "right", "top");

  /** Two of them are those of {@link #OWN}, in another order. */
  private static final ClassLabels OTHERS = labels("right", "bottom", "left", "middle");

  private static final ClassLabels COLOURS = labels("red", "blue");

  @TempDir private Path folder;

  @Test
  void ownSplit_isTakenAsItIs_andTheCardTellsOfIt() throws Exception {
    Dataset dataset = own(OWN, Toy.pictures(60, 1));

    ModelCard card = train("own", dataset, ToyConfig.toy().epochs(5), null).card();

    assertThat(card.complete()).isTrue();
    assertThat(card.data().isOwn()).isTrue();
    assertThat(card.data().name()).isEqualTo("doors");
    assertThat(card.data().training()).isEqualTo(60);
    assertThat(card.data().validation()).isEqualTo(12);
    assertThat(card.data().test()).isEqualTo(24);
    assertThat(card.input().recipe()).isEqualTo(PictureRecipe.PHOTOGRAPH);
    assertThat(card.test().accuracy()).isGreaterThan(0.9);
  }

  @Test
  void networkForLargerPictures_takesThoseOfTheDatasetAsTheyAre() throws Exception {
    Dataset dataset = own(OWN, Toy.pictures(30, 1));

    ModelCard card =
        train(
                "detail",
                dataset,
                ToyConfig.toy().architecture(ArchitectureFamily.DETAIL_RESNET).epochs(3),
                null)
            .card();

    assertThat(card.input().width()).isEqualTo(Toy.SIZE);
  }

  @Test
  void newHead_keepsTheBody_andTheOutputsOfClassesThatBothHave() throws Exception {
    PyTorch.useThreads(1);
    Path before = folder.resolve("before.params");
    Path after = folder.resolve("after.params");
    InputSpec input = Toy.INPUT;
    try (Network network =
        Network.initialise(Architecture.POOLED_RESNET, input, OTHERS.size(), 5)) {
      network.save(before);
    }
    try (Network network =
        NewHead.load(Architecture.POOLED_RESNET, input, OWN, OTHERS, 1, before, 9)) {
      network.save(after);
    }

    float[] old = logits(OTHERS, before);
    float[] now = logits(OWN, after);

    Offset<Float> little = Offset.offset(1e-5f);
    assertThat(now[0]).isCloseTo(old[2], little);
    assertThat(now[1]).isCloseTo(old[0], little);
    assertThat(now[3]).as("none of them").isCloseTo(old[4], little);
    assertThat(now[2]).isNotIn(old[0], old[1], old[2], old[3], old[4]);
  }

  @Test
  void whileTheHeadLearns_theBodyStays() throws Exception {
    Dataset dataset = own(OWN, Toy.pictures(60, 1));
    ModelVersion first = train("first", own(OTHERS, Toy.pictures(60, 1)), ToyConfig.toy(), null);

    ModelVersion head = train("head", dataset, ToyConfig.toy().epochs(1).headEpochs(1), first);
    ModelVersion all = train("all", dataset, ToyConfig.toy().epochs(1), first);

    assertThat(firstParameters(head, OWN)).isEqualTo(firstParameters(first, OTHERS));
    assertThat(firstParameters(all, OWN)).isNotEqualTo(firstParameters(first, OTHERS));
    assertThat(head.card().history()).hasSize(3);
  }

  @Test
  void patience_endsTheRun_andKeepsTheBestEpoch() throws Exception {
    // Steps so long that the loss goes up and down.
    ToyConfig config = ToyConfig.toy().epochs(40).patience(2).learningRate(0.05);

    ModelCard card = train("patient", own(OWN, Toy.pictures(60, 1)), config, null).card();

    assertThat(card.history()).hasSizeLessThanOrEqualTo(40);
    double lowest = card.history().stream().mapToDouble(e -> e.validationLoss()).min().orElse(0);
    assertThat(card.validation().accuracy())
        .isEqualTo(
            card.history().stream()
                .filter(epoch -> epoch.validationLoss() == lowest)
                .findFirst()
                .orElseThrow()
                .validationAccuracy());
  }

  @Test
  void versionOfOtherPictures_isNoBeginning() throws Exception {
    ModelVersion first = train("small", own(OWN, Toy.pictures(30, 1)), ToyConfig.toy(), null);
    ImageSet larger =
        ImageSet.of(12, 12, new byte[][] {new byte[144], new byte[144]}, new int[] {0, 1});
    Dataset dataset =
        new Dataset(
            "large",
            OWN,
            larger,
            larger,
            larger,
            PictureRecipe.EXACT,
            "0".repeat(64),
            DatasetIds.published("large", OWN, larger.size()));

    assertThatThrownBy(() -> train("large", dataset, ToyConfig.toy(), first))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("takes pictures of 8x8; those of the dataset large are 12x12");
  }

  @Test
  void classesThatDifferByColourAlone_areLearnedInColour_andNotInGray() throws Exception {
    ModelCard card = train("colour", squares(3), ToyConfig.toy().epochs(4), null).card();

    assertThat(card.input().channels()).isEqualTo(3);
    assertThat(card.test().accuracy()).isEqualTo(1);

    // In gray each picture is there twice, once under each class.
    Dataset gray = squares(1);
    InputSpec input = Toy.INPUT;
    try (Network network = Network.initialise(Architecture.REPORT_CNN, input, 2, 1)) {
      assertThat(
              new Trainer(ToyConfig.toy().epochs(4).build(), event -> {})
                  .train(network, new Split(gray.training(), gray.validation()), () -> false)
                  .history())
          .allMatch(epoch -> epoch.validationAccuracy() == 0.5);
    }
  }

  @Test
  void versionForGrayPictures_isABeginningInColour() throws Exception {
    ModelVersion gray = train("gray", own(OWN, Toy.pictures(60, 1)), ToyConfig.toy(), null);

    ModelVersion colour =
        train("colour", squares(3), ToyConfig.toy().epochs(1).headEpochs(1), gray);

    InputSpec input = colour.card().input();
    assertThat(input.channels()).isEqualTo(3);
    assertThat(input.mean()).isEqualTo(gray.card().input().mean());
    assertThat(firstParameters(colour, COLOURS)[9])
        .isEqualTo((float) (0.587 * firstParameters(gray, OWN)[0]));
  }

  /** Red or blue, all over, light or dark at random; of one luminance, 60 or 30. */
  private static Dataset squares(int channels) {
    return new Dataset(
        "squares",
        COLOURS,
        squares(24, channels, 1),
        squares(6, channels, 2),
        squares(6, channels, 3),
        PictureRecipe.EXACT,
        "0".repeat(64),
        DatasetIds.published("squares", COLOURS, 12));
  }

  private static ImageSet squares(int pairs, int channels, long seed) {
    int[][] red = {{100, 0, 0}, {200, 0, 0}};
    int[][] blue = {{0, 26, 128}, {0, 53, 255}};
    SplittableRandom random = new SplittableRandom(seed);
    int pixels = Toy.SIZE * Toy.SIZE;
    byte[][] pictures = new byte[2 * pairs][channels * pixels];
    int[] labels = new int[2 * pairs];
    for (int i = 0; i < pairs; i++) {
      labels[2 * i + 1] = 1;
      for (int j = 0; j < pixels; j++) {
        int light = random.nextInt(2);
        put(red[light], pictures[2 * i], j);
        put(blue[light], pictures[2 * i + 1], j);
      }
    }
    return ImageSet.of(Toy.SIZE, Toy.SIZE, channels, pictures, labels);
  }

  private static void put(int[] colour, byte[] picture, int pixel) {
    int pixels = Toy.SIZE * Toy.SIZE;
    if (picture.length == pixels) {
      picture[pixel] = (byte) Luminance.luma(colour[0], colour[1], colour[2]);
    } else {
      for (int channel = 0; channel < 3; channel++) {
        picture[channel * pixels + pixel] = (byte) colour[channel];
      }
    }
  }

  private ModelVersion train(String name, Dataset dataset, ToyConfig config, ModelVersion initial)
      throws Exception {
    Path target = folder.resolve(name);
    return TrainingRun.fresh(
            new TrainingSetting(
                dataset, target, TrainingSetting.checkpointsOf(target), event -> {}, "0.1.0"),
            config.build(),
            initial)
        .train(() -> false);
  }

  private static Dataset own(ClassLabels labels, ImageSet training) {
    return new Dataset(
        "doors",
        labels,
        training,
        Toy.pictures(12, 2),
        Toy.pictures(24, 3),
        PictureRecipe.PHOTOGRAPH,
        "0".repeat(64),
        DatasetIds.published("doors", labels, 24));
  }

  private static ClassLabels labels(String... names) {
    return new ClassLabels(List.of(names), List.of(names));
  }

  private static float[] logits(ClassLabels labels, Path parameters) {
    try (TrainedModel model =
        TrainedModel.load(
            Architecture.POOLED_RESNET, Toy.INPUT, labels, OutputCalibration.NONE, parameters)) {
      return model.logits(Toy.pictures(1, 4))[0];
    }
  }

  private static float[] firstParameters(ModelVersion version, ClassLabels labels) {
    try (Network network =
        Network.load(
            Architecture.REPORT_CNN,
            version.card().input(),
            labels.size(),
            version.checkedParameters())) {
      float[] weights = network.block().getParameters().valueAt(0).getArray().toFloatArray();
      return Arrays.copyOf(weights, weights.length);
    }
  }
}
