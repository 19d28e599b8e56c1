package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.PictureRecipe;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.model.OutputCalibration;
import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on datasets that people brought, which come with their own split. */
class OwnDatasetRunTest {

  private static final ClassLabels OWN = labels("left", "right", "top");

  /** Two of them are those of {@link #OWN}, in another order. */
  private static final ClassLabels OTHERS = labels("right", "bottom", "left", "middle");

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
                ToyConfig.toy().architecture(Architecture.DETAIL_RESNET).epochs(3),
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
        NewHead.load(Architecture.POOLED_RESNET, input, OWN, OTHERS, before, 9)) {
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
        new Dataset("large", OWN, larger, larger, larger, PictureRecipe.EXACT, "0".repeat(64));

    assertThatThrownBy(() -> train("large", dataset, ToyConfig.toy(), first))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("takes pictures of 8x8; those of the dataset large are 12x12");
  }

  private ModelVersion train(String name, Dataset dataset, ToyConfig config, ModelVersion initial)
      throws Exception {
    Path target = folder.resolve(name);
    return TrainingRun.fresh(
            new TrainingRun.Setting(
                dataset, target, TrainingRun.Setting.checkpointsOf(target), event -> {}, "0.1.0"),
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
        "0".repeat(64));
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
            ModelRegistry.checkedParameters(version))) {
      float[] weights = network.block().getParameters().valueAt(0).getArray().toFloatArray();
      return Arrays.copyOf(weights, weights.length);
    }
  }
}
