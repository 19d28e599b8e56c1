package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.ImageSet;
import io.penderie.evaluation.EpochFigures;
import io.penderie.files.Folders;
import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {

  private static final Dataset DATASET = Toy.dataset(120, 60);

  @TempDir private Path folder;

  @Test
  void run_leavesACompleteVersionThatKnowsItsClasses() throws Exception {
    ModelVersion version = train("good", ToyConfig.toy().epochs(5), event -> {}, () -> false);

    ModelCard card = version.card();
    assertThat(card.complete()).isTrue();
    assertThat(card.version()).isEqualTo("good");
    assertThat(card.test().accuracy()).isGreaterThan(0.95);
    assertThat(card.validation().accuracy()).isGreaterThan(0.95);
    assertThat(card.history()).hasSize(5);
    assertThat(card.data())
        .isEqualTo(new ModelCard.Data("toy", "0123456789abcdef", 96, 24, 60, 0.2, 7));
    assertThat(card.hyperparameters()).containsEntry("epochs", 5).containsEntry("seed", 1);
    assertThat(card.trainableParameters()).isEqualTo(65_376 + 256 * 128 + 128 + 128 * 3 + 3);
    assertThat(version.evaluation()).exists();
    assertThat(version.folder().toFile().list())
        .containsExactlyInAnyOrder(
            "parameters.params",
            "network.onnx",
            "model-card.json",
            "evaluation.json",
            "test-answers.json");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("good", ".lock");
  }

  @Test
  void validationScore_isThatOfTheLastEpoch() throws Exception {
    ModelCard card = train("scored", ToyConfig.toy(), event -> {}, () -> false).card();

    // Not the same, since the version's probabilities are calibrated: of few pictures that are all
    // right it does not make certainty.
    assertThat(card.validation().loss()).isBetween(0.001, 0.1);
    assertThat(card.validation().accuracy()).isEqualTo(card.history().get(1).validationAccuracy());
  }

  @Test
  void sameSeed_givesTheSameParameters() throws Exception {
    ToyConfig config = ToyConfig.toy().augmentation(new Augmentation(true, 1, 0, 0.5, 0.3));

    String first = hash("first", config.seed(1));
    String again = hash("again", config.seed(1));
    String other = hash("other", config.seed(2));

    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void stopping_leavesACheckpointThatAnswers() throws Exception {
    AtomicInteger batches = new AtomicInteger();
    ModelVersion version =
        train("stopped", ToyConfig.toy(), event -> {}, () -> batches.incrementAndGet() == 8);

    assertThat(version.card().complete()).isFalse();
    assertThat(version.card().test()).isNull();
    assertThat(version.card().history()).hasSize(1);
    assertThat(version.evaluation()).doesNotExist();
    assertThat(version.folder()).isEqualTo(checkpoint("stopped", 8));
    assertThat(folder.resolve("stopped")).doesNotExist();
    try (TrainedModel model = ModelRegistry.open(version.folder()).load()) {
      assertThat(model.probabilities(DATASET.test())).hasDimensions(60, 3);
    }
  }

  @Test
  void stoppingInTheFirstEpoch_leavesACheckpointToo() throws Exception {
    ModelVersion version = train("early", ToyConfig.toy(), event -> {}, () -> true);

    assertThat(version.card().complete()).isFalse();
    assertThat(version.card().history()).isEmpty();
    assertThat(version.parameters()).exists();
  }

  @Test
  void withoutValidation_theCardHasNoSuchScore() throws Exception {
    ModelVersion version =
        train("all", ToyConfig.toy().epochs(1).validationFraction(0), event -> {}, () -> false);

    ModelCard card = ModelRegistry.open(version.folder()).card();
    assertThat(card.complete()).isTrue();
    assertThat(card.validation()).isNull();
    assertThat(card.test()).isNotNull();
    assertThat(card.data().training()).isEqualTo(120);
    assertThat(card.history().get(0).validationLoss()).isNaN();
  }

  @Test
  void events_arriveInOrderAndAfterTheirCheckpoint() throws Exception {
    List<String> names = new ArrayList<>();
    TrainingListener listener =
        event -> {
          names.add(event.getClass().getSimpleName());
          if (event instanceof TrainingEvent.EpochFinished finished) {
            // 6 batches an epoch.
            Path checkpoint = checkpoint("told", 6 * finished.figures().epoch());
            ModelVersion onDisk = ModelRegistry.open(checkpoint);
            assertThat(onDisk.card().history()).hasSize(finished.figures().epoch());
            onDisk.load().close();
          }
        };

    train("told", ToyConfig.toy(), listener, () -> false);

    // 96 training pictures are 6 batches: one progress event an epoch, after its last.
    assertThat(names)
        .containsExactly(
            "Started",
            "Progressed",
            "EpochFinished",
            "Progressed",
            "EpochFinished",
            "Finished",
            "Evaluated");
  }

  @Test
  void hugeRate_leavesTheLastGoodCheckpoint() throws IOException {
    leaveCheckpoints("huge");

    List<Path> left = checkpoints("huge");
    assertThat(left).hasSize(2);
    ModelVersion last = ModelRegistry.open(left.get(1));
    assertThat(last.card().complete()).isFalse();
    last.load().close();
    assertThat(folder.resolve("huge")).doesNotExist();
  }

  /** Whatever stops a run before its first checkpoint: there is nothing to go on from. */
  @Test
  void runThatFailsBeforeItsFirstCheckpoint_leavesNothing() {
    byte[][] pictures = new byte[12][36];
    pictures[0][0] = 1;
    ImageSet odd = ImageSet.of(6, 6, pictures, new int[12]);
    Dataset ofOddSize = new Dataset("odd", ClassLabels.numbered(3), odd, odd, "0");
    ToyConfig soaring =
        ToyConfig.toy().batchSize(1).learningRate(10).momentum(0).weightDecay(1).epochs(1);

    assertThatThrownBy(
            () ->
                TrainingRun.fresh(
                        setting(ofOddSize, "refused", event -> {}), ToyConfig.toy().build(), null)
                    .train(() -> false))
        .hasMessageContaining("6x6 is not a multiple of 4");
    assertThatThrownBy(() -> train("soared", soaring, event -> {}, () -> false))
        .isInstanceOf(DivergedException.class);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void restartedRun_takesThePlaceOfOneThatDiverged() throws Exception {
    Path before = leaveCheckpoints("again");

    assertThatThrownBy(() -> train("again", ToyConfig.toy(), event -> {}, () -> false))
        .isInstanceOf(CheckpointException.class)
        .hasMessage(
            before
                + " holds a run that has not finished: --resume goes on with it, --restart begins"
                + " anew");
    ModelVersion version = restarted("again").train(() -> false);

    assertThat(version.card().complete()).isTrue();
    assertThat(version.card().history()).hasSize(2);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("again", ".lock");
  }

  @Test
  void restart_ofARunThatIsStillGoing_isRefused() throws Exception {
    List<Throwable> refusals = new ArrayList<>();
    BooleanSupplier other =
        () -> {
          if (refusals.isEmpty()) {
            refusals.add(catchThrowable(() -> restarted("going").train(() -> false)));
          }
          return false;
        };

    ModelVersion version = train("going", ToyConfig.toy(), event -> {}, other);

    assertThat(refusals.get(0))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("is in use by another run");
    assertThat(version.card().complete()).isTrue();
  }

  /** It learns what it is shown; the test split calls it by other names. */
  @Test
  void resultWorseThanGuessing_isNoVersion() throws IOException {
    ImageSet training = Toy.pictures(48, 1);
    int[] wrong = IntStream.of(training.labels()).map(label -> (label + 1) % 3).toArray();
    ImageSet test =
        ImageSet.of(
            Toy.SIZE,
            Toy.SIZE,
            IntStream.range(0, 48).mapToObj(training::pixels).toArray(byte[][]::new),
            wrong);
    Dataset misnamed = new Dataset("toy", ClassLabels.numbered(3), training, test, "0");
    List<TrainingEvent> events = new ArrayList<>();

    assertThatThrownBy(
            () ->
                TrainingRun.fresh(
                        setting(misnamed, "useless", events::add),
                        ToyConfig.toy().epochs(4).build(),
                        null)
                    .train(() -> false))
        .isInstanceOf(NothingLearnedException.class)
        .hasMessageContaining("0.00 % right on the test split")
        .hasMessageContaining("always naming one class has 33.33 %");

    assertThat(events).noneMatch(event -> event instanceof TrainingEvent.Evaluated);
    assertThat(folder.resolve("useless")).doesNotExist();
    assertThat(checkpoints("useless")).isNotEmpty();
  }

  @Test
  void initialVersion_isGoneOnFrom_andNamedOnTheCard() throws Exception {
    ModelVersion first = train("first-cycle", ToyConfig.toy().epochs(4), event -> {}, () -> false);
    ToyConfig tiny = ToyConfig.toy().epochs(1).learningRate(1e-6);

    ModelCard on = trainOn(first, "second-cycle", tiny).card();
    ModelCard fresh = train("fresh", tiny, event -> {}, () -> false).card();

    // With next to no rate the parameters stay what they were: good from one, random from the
    // other.
    assertThat(on.validation().loss())
        .isCloseTo(first.card().validation().loss(), Offset.offset(0.05));
    assertThat(fresh.validation().loss()).isGreaterThan(on.validation().loss() + 0.3);
    assertThat(on.history()).extracting(EpochFigures::epoch).containsExactly(1, 2, 3, 4, 5);
    assertThat(on.hyperparameters())
        .containsEntry("initialVersion", "first-cycle")
        .containsEntry("initialParametersSha256", first.card().parametersSha256());
    assertThat(on.complete()).isTrue();
  }

  @Test
  void networkBeyondTheBudget_isRefused_withWhatItDoes() {
    // 3x3 squares at 64 and 16 pixels, then 256 by 128 and 128 by 3: 1,526,144.
    assertThatThrownBy(() -> train("large", ToyConfig.toy().budget(1), event -> {}, () -> false))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessage("budget is 1 million multiply-adds a picture, and report-cnn does 1.5 million");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void initialVersionOfAnotherSplit_isRefused() throws Exception {
    ModelVersion first = train("of-a-split", ToyConfig.toy(), event -> {}, () -> false);

    assertThatThrownBy(() -> trainOn(first, "of-another", ToyConfig.toy().validationFraction(0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of-a-split")
        .hasMessageContaining("validation split");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("of-a-split", ".lock");
  }

  /** Of a run that diverges after some epochs; their folder. */
  private Path leaveCheckpoints(String name) {
    ToyConfig config =
        ToyConfig.toy()
            .epochs(200)
            .batchSize(120)
            .learningRate(10)
            .momentum(0)
            .weightDecay(1)
            .validationFraction(0);
    Dataset few = Toy.dataset(9, 3);
    assertThatThrownBy(
            () ->
                TrainingRun.fresh(setting(few, name, event -> {}), config.build(), null)
                    .train(() -> false))
        .isInstanceOf(DivergedException.class);
    return folder.resolve(name + ".checkpoints");
  }

  private TrainingRun restarted(String name) {
    return TrainingRun.restarted(
        setting(DATASET, name, event -> {}), ToyConfig.toy().build(), null);
  }

  private ModelVersion trainOn(ModelVersion initial, String name, ToyConfig config)
      throws Exception {
    return TrainingRun.fresh(setting(DATASET, name, event -> {}), config.build(), initial)
        .train(() -> false);
  }

  private TrainingSetting setting(Dataset dataset, String name, TrainingListener listener) {
    Path target = folder.resolve(name);
    return new TrainingSetting(
        dataset, target, TrainingSetting.checkpointsOf(target), listener, "test");
  }

  private Path checkpoint(String name, int steps) {
    return folder.resolve(name + ".checkpoints").resolve("step-%08d".formatted(steps));
  }

  private List<Path> checkpoints(String name) throws IOException {
    return Folders.list(folder.resolve(name + ".checkpoints")).stream()
        .filter(entry -> entry.getFileName().toString().startsWith("step-"))
        .toList();
  }

  private String hash(String name, ToyConfig config) throws Exception {
    return train(name, config, event -> {}, () -> false).card().parametersSha256();
  }

  private ModelVersion train(
      String name, ToyConfig config, TrainingListener listener, BooleanSupplier stop)
      throws Exception {
    return TrainingRun.fresh(setting(DATASET, name, listener), config.build(), null).train(stop);
  }
}
