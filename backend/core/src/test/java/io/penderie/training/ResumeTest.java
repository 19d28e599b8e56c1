package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.penderie.dataset.Dataset;
import io.penderie.evaluation.EpochFigures;
import io.penderie.files.Folders;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 96 training pictures in batches of 16: 6 batches an epoch, 3 epochs, 18 steps. */
class ResumeTest {

  private static final Dataset DATASET = Toy.dataset(120, 60);

  /** What is come to without an interruption. */
  private static ModelVersion whole;

  @TempDir private Path folder;

  private final List<TrainingEvent> events = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  @BeforeAll
  static void trainInOneGo(@TempDir Path folder) throws Exception {
    whole =
        TrainingRun.fresh(setting(DATASET, folder, "whole", event -> {}), config().build(), null)
            .train(ResumeTest::never);
  }

  /** Steps are counted over all parts of the run; 6 and 12 are the ends of epochs. */
  @ParameterizedTest
  @CsvSource({
    "SGD, 3",
    "SGD, 6",
    "SGD, 2 9",
    "SGD, 18",
    "SGD, 1 2 3 17",
    "ADAM, 8",
    "ADAMW, 5",
    "ADAMW, 6 7",
  })
  void interruptedRun_comesToWhatAnUninterruptedOneDoes(OptimizerKind optimizer, String stops)
      throws Exception {
    ToyConfig config = config().optimizer(optimizer).learningRate(0.004);
    ModelVersion inOneGo = fresh("whole", config, ResumeTest::never);
    int done = 0;
    ModelVersion parts = null;
    for (String stop : stops.split(" ", -1)) {
      int step = Integer.parseInt(stop);
      parts =
          done == 0 ? fresh("parts", config, after(step)) : resumed("parts", after(step - done));
      assertThat(parts.card().complete()).isFalse();
      done = step;
    }

    parts = resumed("parts", ResumeTest::never);

    assertThat(parts.parameters()).hasSameBinaryContentAs(inOneGo.parameters());
    assertThat(parts.evaluation()).hasSameBinaryContentAs(inOneGo.evaluation());
    assertThat(withoutSeconds(parts)).isEqualTo(withoutSeconds(inOneGo));
    assertThat(parts.card().hyperparameters()).isEqualTo(inOneGo.card().hyperparameters());
    assertThat(parts.card().validation()).isEqualTo(inOneGo.card().validation());
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("whole", "parts", ".lock");
  }

  @Test
  void killedRun_goesOnFromItsLastEpoch() throws Exception {
    assertThatThrownBy(() -> fresh("killed", config(), killedAfter(9))).isInstanceOf(Killed.class);
    events.clear();

    ModelVersion version = resumed("killed", ResumeTest::never);

    assertThat(events.get(0)).isEqualTo(new TrainingEvent.Started(3, 6, 96, 24, 2, 0));
    assertThat(version.parameters()).hasSameBinaryContentAs(whole.parameters());
  }

  @Test
  void runKilledBeforeItsFirstCheckpoint_startsOver() throws Exception {
    assertThatThrownBy(() -> fresh("killed", config(), killedAfter(2))).isInstanceOf(Killed.class);
    events.clear();

    ModelVersion version = resumed("killed", ResumeTest::never);

    assertThat(events.get(0)).isEqualTo(new TrainingEvent.Started(3, 6, 96, 24, 1, 0));
    assertThat(version.parameters()).hasSameBinaryContentAs(whole.parameters());
  }

  @Test
  void runInterruptedAtItsEnd_isOnlyEvaluated() throws Exception {
    fresh("ended", config(), after(18));
    events.clear();

    ModelVersion version = resumed("ended", ResumeTest::never);

    assertThat(version.card().complete()).isTrue();
    assertThat(version.parameters()).hasSameBinaryContentAs(whole.parameters());
    assertThat(events.get(0)).isEqualTo(new TrainingEvent.Started(3, 6, 96, 24, 3, 6));
    assertThat(events)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("Started", "Finished", "Evaluated");
  }

  @Test
  void runKilledJustAfterItsVersionAppeared_isOnlyClearedAway() throws Exception {
    fresh("killed", config(), after(18));
    copy(folder.resolve("killed.checkpoints"), folder.resolve("kept"));
    ModelVersion version = resumed("killed", ResumeTest::never);
    copy(folder.resolve("kept"), folder.resolve("killed.checkpoints"));
    events.clear();

    assertThat(resumed("killed", ResumeTest::never)).isEqualTo(version);

    assertThat(events)
        .containsExactly(
            new TrainingEvent.Evaluated(
                "killed", version.card().validation(), version.card().test()));
    assertThat(folder.resolve("killed.checkpoints")).doesNotExist();
  }

  @Test
  void resumedRunFromAnInitialVersion_needsItNoMore() throws Exception {
    ModelVersion initial = fresh("initial", config().epochs(1), ResumeTest::never);
    ModelVersion inOneGo = run("whole", config(), initial, ResumeTest::never);
    run("parts", config(), initial, after(4));
    Folders.delete(initial.folder());

    ModelVersion parts = resumed("parts", ResumeTest::never);

    assertThat(parts.parameters()).hasSameBinaryContentAs(inOneGo.parameters());
    assertThat(parts.card().hyperparameters()).isEqualTo(inOneGo.card().hyperparameters());
    assertThat(parts.card().history()).extracting(EpochFigures::epoch).containsExactly(1, 2, 3, 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"parameters.params", "model-card.json", "optimizer.state", "progress.json"})
  void damagedNewestCheckpoint_isLeftOut(String file) throws Exception {
    ModelVersion stopped = fresh("damaged", config(), after(8));
    damage(stopped.folder().resolve(file));
    events.clear();

    ModelVersion version = resumed("damaged", ResumeTest::never);

    assertThat(notices).singleElement().asString().contains(file, "step-00000008", "SHA-256");
    assertThat(events.get(0)).isEqualTo(new TrainingEvent.Started(3, 6, 96, 24, 2, 0));
    assertThat(version.parameters()).hasSameBinaryContentAs(whole.parameters());
  }

  @Test
  void damagedCheckpointOfTheSameStep_isReplaced() throws Exception {
    ModelVersion stopped = fresh("damaged", config(), after(8));
    Files.delete(stopped.folder().resolve("SHA256SUMS"));

    ModelVersion again = resumed("damaged", after(2));

    assertThat(again.folder()).isEqualTo(stopped.folder());
    again.load().close();
    resumed("damaged", ResumeTest::never);
    assertThat(notices).hasSize(1);
  }

  @Test
  void onlyDamagedCheckpoints_areNamed() throws Exception {
    ModelVersion stopped = fresh("damaged", config(), after(8));
    damage(stopped.parameters());
    Files.delete(folder.resolve("damaged.checkpoints/step-00000006/progress.json"));

    assertThatThrownBy(() -> resumed("damaged", ResumeTest::never))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("none of the checkpoints is usable")
        .hasMessageContaining("step-00000008/parameters.params: its SHA-256 is not")
        .hasMessageContaining("step-00000006/progress.json: no such file");
    assertThat(stopped.folder()).exists();
  }

  @Test
  void otherData_areRefused() throws Exception {
    fresh("stopped", config(), after(8));
    Dataset other =
        new Dataset(
            "toy", DATASET.labels(), DATASET.training(), DATASET.test(), "another hash entirely");

    assertThatThrownBy(
            () ->
                TrainingRun.resumed(setting(other, folder, "stopped", event -> {}))
                    .train(ResumeTest::never))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("0123456789abcdef, not another hash entirely");
    resumed("stopped", ResumeTest::never);
  }

  @Test
  void withoutARun_nothingIsResumed() throws IOException {
    assertThatThrownBy(() -> resumed("none", ResumeTest::never))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("none.checkpoints holds no run to go on with");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void newRun_leavesTheCheckpointsOfAnotherAlone() throws Exception {
    ModelVersion stopped = fresh("mine", config(), after(8));

    assertThatThrownBy(() -> fresh("mine", config(), ResumeTest::never))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("holds a run that has not finished");

    assertThat(stopped.folder()).exists();
    resumed("mine", ResumeTest::never);
  }

  @Test
  void runInProgress_isNotResumedBesides() throws Exception {
    List<Throwable> failures = new ArrayList<>();
    fresh(
        "busy",
        config(),
        () -> {
          if (failures.isEmpty()) {
            failures.add(catchThrowable(() -> resumed("busy", ResumeTest::never)));
          }
          return false;
        });

    assertThat(failures)
        .singleElement()
        .isInstanceOf(CheckpointException.class)
        .asString()
        .contains("busy.checkpoints is in use by another run");
  }

  @Test
  void targetThatExists_isRefusedAtOnceAndAtTheEnd() throws Exception {
    Path taken = Files.createDirectory(folder.resolve("taken"));
    Files.writeString(taken.resolve("file"), "precious");
    assertThatThrownBy(() -> fresh("taken", config(), ResumeTest::never))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("taken: exists already");
    assertThat(folder.toFile().list()).containsExactly("taken");

    assertThatThrownBy(
            () ->
                fresh(
                    "late",
                    config(),
                    () -> {
                      folder.resolve("late").toFile().mkdirs();
                      folder.resolve("late/card").toFile().mkdirs();
                      return false;
                    }))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("taken", "late", "late.checkpoints", ".lock");
    Folders.delete(folder.resolve("late"));
    assertThat(resumed("late", ResumeTest::never).card().complete()).isTrue();
  }

  @Test
  void somethingElseInTheFolder_isLeftThere() throws Exception {
    Path log = Files.createDirectories(folder.resolve("kept.checkpoints")).resolve("run.log");
    Files.writeString(log, "mine");

    fresh("kept", config().epochs(1), ResumeTest::never);

    assertThat(log.getParent().toFile().list()).containsExactly("run.log");
  }

  @Test
  void newestTwoCheckpoints_areKept_andHalfOnesClearedAway() throws Exception {
    fresh("tidy", config(), after(14));
    Path checkpoints = folder.resolve("tidy.checkpoints");
    assertThat(checkpoints.toFile().list())
        .containsExactlyInAnyOrder("training.json", ".lock", "step-00000012", "step-00000014");
    Path half = Files.createDirectory(checkpoints.resolve("step-00000018.unfinished"));
    Files.writeString(half.resolve("parameters.params.unfinished"), "half");

    resumed("tidy", after(1));

    assertThat(checkpoints.toFile().list())
        .containsExactlyInAnyOrder("training.json", ".lock", "step-00000014", "step-00000015");
  }

  @Test
  void folderDeletedMeanwhile_isToldAndNotMadeAnew() {
    Path checkpoints = folder.resolve("gone.checkpoints");
    assertThatThrownBy(
            () ->
                fresh(
                    "gone",
                    config(),
                    () -> {
                      try {
                        Folders.delete(checkpoints);
                      } catch (IOException e) {
                        throw new AssertionError(e);
                      }
                      return false;
                    }))
        .hasMessageContaining("the checkpoint cannot be written")
        .rootCause()
        .hasMessageContaining(checkpoints.toString());
    assertThat(folder).isEmptyDirectory();
  }

  /** Somebody deletes the folder, and another run makes one of its name. */
  @Test
  void folderOfAnotherRun_isLeftAlone() throws Exception {
    Path checkpoints = folder.resolve("name.checkpoints");
    assertThatThrownBy(
            () ->
                fresh(
                    "name",
                    config(),
                    () -> {
                      if (!Files.exists(checkpoints.resolve("other"))) {
                        remake(checkpoints);
                      }
                      return false;
                    }))
        .hasMessageContaining("the checkpoint cannot be written")
        .rootCause()
        .hasMessage(checkpoints + ": was deleted or replaced while the run had it");

    assertThat(checkpoints.toFile().list()).containsExactlyInAnyOrder(".lock", "other");
  }

  private static void remake(Path checkpoints) {
    try {
      Folders.delete(checkpoints);
      Files.createDirectories(checkpoints.resolve("other"));
      Files.createFile(checkpoints.resolve(".lock"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Everything that draws at random is on. */
  private static ToyConfig config() {
    return ToyConfig.toy()
        .epochs(3)
        .labelSmoothing(0.05)
        .schedule(new LearningRateSchedule(LearningRateSchedule.Shape.ONE_CYCLE, 0.2, 10, 0.1))
        .augmentation(new Augmentation(true, 1, 0, 0.5, 0.3));
  }

  private static boolean never() {
    return false;
  }

  /** Stands in for a process that is killed: it has no time for a checkpoint. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static BooleanSupplier killedAfter(int batches) {
    AtomicInteger done = new AtomicInteger();
    return () -> {
      if (done.incrementAndGet() == batches) {
        throw new Killed();
      }
      return false;
    };
  }

  private static BooleanSupplier after(int batches) {
    AtomicInteger done = new AtomicInteger();
    return () -> done.incrementAndGet() == batches;
  }

  private ModelVersion fresh(String name, ToyConfig config, BooleanSupplier stop) throws Exception {
    return run(name, config, null, stop);
  }

  private ModelVersion run(
      String name, ToyConfig config, ModelVersion initial, BooleanSupplier stop) throws Exception {
    return TrainingRun.fresh(setting(DATASET, folder, name, events::add), config.build(), initial)
        .train(stop);
  }

  private ModelVersion resumed(String name, BooleanSupplier stop) throws Exception {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void onEvent(TrainingEvent event) {
            events.add(event);
          }

          @Override
          public void onNotice(String sentence) {
            notices.add(sentence);
          }
        };
    return TrainingRun.resumed(setting(DATASET, folder, name, listener)).train(stop);
  }

  private static TrainingSetting setting(
      Dataset dataset, Path folder, String name, TrainingListener listener) {
    Path target = folder.resolve(name);
    return new TrainingSetting(
        dataset, target, TrainingSetting.checkpointsOf(target), listener, "test");
  }

  private static List<EpochFigures> withoutSeconds(ModelVersion version) {
    return version.card().history().stream()
        .map(
            epoch ->
                new EpochFigures(
                    epoch.epoch(),
                    epoch.learningRate(),
                    epoch.trainingLoss(),
                    epoch.trainingAccuracy(),
                    epoch.validationLoss(),
                    epoch.validationAccuracy(),
                    0))
        .toList();
  }

  /** Turns one bit in the middle. */
  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
