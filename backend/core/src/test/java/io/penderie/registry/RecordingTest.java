package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.ImageSet;
import io.penderie.evaluation.Answers;
import io.penderie.evaluation.Evaluation;
import io.penderie.evaluation.Measurement;
import io.penderie.evaluation.PhotographAnswer;
import io.penderie.evaluation.PhotographAnswers;
import io.penderie.evaluation.PhotographTotal;
import io.penderie.files.Folders;
import io.penderie.files.Json;
import io.penderie.files.JsonFiles;
import io.penderie.files.testing.Forced;
import io.penderie.files.testing.LockHolder;
import io.penderie.model.OutputCalibration;
import io.penderie.model.TrainedModel;
import io.penderie.registry.testing.TinyModels;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is written into versions: that of runs that end, and what is measured later. */
class RecordingTest {

  private static final ModelCard.Score SCORE = new ModelCard.Score(0.25, 1);
  private static final OutputCalibration CALIBRATION = new OutputCalibration(2.0, null, null, null);

  /** Two pictures; the first is answered right with 3/4, the second wrong. */
  private static final Measurement TEST =
      Measurement.of(
          ImageSet.of(8, 8, new byte[2][64], new int[] {0, 1}),
          "data",
          new float[][] {{0.75f, 0.125f, 0.125f}, {0.5f, 0.25f, 0.25f}},
          null);

  /** A bottom that is right, a full that is taken for a top, and a thing that is flagged. */
  private static final PhotographAnswers PHOTOGRAPHS =
      new PhotographAnswers(
          3,
          true,
          List.of(
              new PhotographAnswer(
                  "1".repeat(64), "a", "", "bottom", List.of(1), 1, 0.5f, true, null),
              new PhotographAnswer(
                  "2".repeat(64), "a", "", "full", List.of(2), 0, 0.5f, true, null),
              new PhotographAnswer(
                  "3".repeat(64), "a", "", "bottle", List.of(), 0, 0.5f, false, null)));

  @TempDir private Path models;
  private RegistryEditor editor;
  private VersionRecords records;
  private ModelVersion one;

  @BeforeEach
  void writeVersion() {
    one = TinyModels.writeComplete(models, "one", 1);
    editor = new RegistryEditor(new ModelRegistry(models));
    records = new VersionRecords(new ModelRegistry(models));
  }

  @Test
  void measurement_isTheVersionsOwn() throws IOException {
    records.recordTest(one, TEST);

    assertThat(open("one").card())
        .isEqualTo(one.card().withTest(ModelCard.Score.of(TEST.evaluation())));
    assertThat(Json.line(JsonFiles.read(one.evaluation(), Evaluation.class)))
        .isEqualTo(Json.line(TEST.evaluation()));
    assertThat(Json.line(JsonFiles.read(one.answers(), Answers.class)))
        .isEqualTo(Json.line(TEST.answers()));
  }

  @Test
  void photographs_areTheVersionsOwn() throws IOException {
    records.recordPhotographs(one, PHOTOGRAPHS);

    assertThat(open("one").card())
        .isEqualTo(one.card().withPhotographs(new PhotographTotal(2, 1, 0, 0, 1, 1)));
    assertThat(JsonFiles.read(one.photographs(), PhotographAnswers.class)).isEqualTo(PHOTOGRAPHS);
    assertThatThrownBy(
            () ->
                records.recordPhotographs(
                    one, new PhotographAnswers(4, true, PHOTOGRAPHS.photographs())))
        .hasMessage("one tells 3 classes apart; the answers are of 4");
  }

  @Test
  void secondOfTwoWhoReadTheSameCard_keepsWhatTheFirstWrote() throws IOException {
    records.recordTest(one, TEST);
    records.recordValidation(one, SCORE);
    records.recordPhotographs(one, PHOTOGRAPHS);

    assertThat(open("one").card())
        .isEqualTo(
            one.card()
                .withTest(ModelCard.Score.of(TEST.evaluation()))
                .withValidation(SCORE)
                .withPhotographs(PHOTOGRAPHS.total()));
  }

  @Test
  void deletedVersion_getsNothing_andStaysDeleted() throws IOException {
    editor.delete("one");

    assertAllRefused("\"one\" has been deleted");

    assertThat(models.toFile().list()).containsExactly(".lock");
  }

  @Test
  void otherVersionOfTheSameName_getsNothing() throws IOException {
    Folders.delete(one.folder());
    ModelVersion other = TinyModels.writeComplete(models, "one", 2);

    assertAllRefused("\"one\" has been replaced");

    assertThat(open("one")).isEqualTo(other);
    assertThat(other.evaluation()).doesNotExist();
  }

  @Test
  void versionCalibratedMeanwhile_getsNothingThatWasMeasuredBefore() throws IOException {
    records.recordCalibration(one, CALIBRATION);

    assertAllRefused("\"one\" has been calibrated anew");

    assertThat(open("one").card()).isEqualTo(one.card().withCalibration(CALIBRATION));
  }

  /** Its checksums would no longer be right, and the run could not go on from it. */
  @Test
  void checkpoint_getsNothing() {
    ModelVersion checkpoint = TinyModels.write(models, "step-00000012", 3);

    assertThatExceptionOfType(UnusableVersionException.class)
        .isThrownBy(() -> records.recordValidation(checkpoint, SCORE));

    assertThat(open("step-00000012")).isEqualTo(checkpoint);
  }

  @Test
  void newVersion_appearsWhole_andForcedToTheDisk() throws Exception {
    Path parameters = Files.copy(one.parameters(), models.resolve("elsewhere.params"));
    ModelCard card = TinyModels.card("two", one.card().parametersSha256()).completed(null, SCORE);
    Path unfinished = Files.createDirectory(models.resolve("two.unfinished"));
    Files.writeString(unfinished.resolve("left"), "by a run that was killed here");

    List<Path> forced = Forced.during(models, () -> editor.publish(card, parameters, TEST));

    assertThat(forced)
        .endsWith(
            unfinished.resolve(ModelVersion.EVALUATION),
            unfinished.resolve(ModelVersion.CARD),
            unfinished.resolve(ModelVersion.EXPORT),
            unfinished.resolve(ModelVersion.PARAMETERS),
            unfinished.resolve(ModelVersion.ANSWERS),
            unfinished,
            models);
    ModelVersion two = open("two");
    assertThat(two.card().withExport(null)).isEqualTo(card);
    assertThat(two.folder().toFile().list())
        .containsExactlyInAnyOrder(
            ModelVersion.CARD,
            ModelVersion.PARAMETERS,
            ModelVersion.EXPORT,
            ModelVersion.EVALUATION,
            ModelVersion.ANSWERS);
    try (TrainedModel model = two.load()) {
      assertThat(model.probabilities(List.of(TinyModels.pixels(1)))).hasNumberOfRows(1);
    }
    assertThat(unfinished).doesNotExist();
  }

  @Test
  void newVersion_whoseParametersAreGone_leavesNothing() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> publish(editor, "two", models.resolve("gone")));

    assertThat(models.toFile().list()).containsExactlyInAnyOrder("one", ".lock");
  }

  @Test
  void newVersion_ofANameThatIsTaken_isRefused() {
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> publish(editor, "one", one.parameters()))
        .withMessage(one.folder() + ": exists already");

    assertThat(open("one")).isEqualTo(one);
    assertThat(models.toFile().list()).containsExactlyInAnyOrder("one", ".lock");
  }

  @Test
  void newVersion_inAFolderThatIsMissing_makesIt() throws IOException {
    Path target = models.resolve("deep/er/two");

    publish(new RegistryEditor(ModelRegistry.around(target)), "two", one.parameters());

    ModelRegistry.open(target).load().close();
  }

  @Test
  void newVersion_belowAFile_isRefused() throws IOException {
    Path file = Files.writeString(models.resolve("file"), "");

    assertThatThrownBy(
            () ->
                publish(
                    new RegistryEditor(ModelRegistry.around(file.resolve("v1"))),
                    "v1",
                    one.parameters()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  /**
   * Whoever changes the folder holds the lock: every way to change it waits for another process.
   */
  @Test
  @Timeout(120)
  void everyChange_waitsForTheLock() throws IOException {
    ModelRegistry registry = new ModelRegistry(models);
    RegistryEditor impatient = new RegistryEditor(registry, Duration.ZERO);
    VersionRecords impatientRecords = new VersionRecords(registry, Duration.ZERO);
    Promoter impatientPromoter = new Promoter(registry, Duration.ZERO);
    Expectation expected = new Expectation(8, 8, 1, TinyModels.LABELS);
    List<ThrowingCallable> changes =
        List.of(
            () -> publish(impatient, "two", one.parameters()),
            () -> impatientRecords.recordTest(one, TEST),
            () -> impatientRecords.recordValidation(one, SCORE),
            () -> impatientRecords.recordPhotographs(one, PHOTOGRAPHS),
            () -> impatientRecords.recordCalibration(one, CALIBRATION),
            () -> impatientRecords.recordNotes("one", new VersionNotes("for shoes")),
            () -> impatientPromoter.promote("one", expected),
            () -> impatientPromoter.rollback(expected),
            () -> impatient.delete("one"));
    try (LockHolder other = LockHolder.start(models.resolve(".lock"))) {
      assertThat(changes)
          .allSatisfy(
              change ->
                  assertThatThrownBy(change)
                      .isInstanceOf(RegistryBusyException.class)
                      .hasMessageContaining(models.toString()));
      other.release();
    }
    assertThat(open("one")).isEqualTo(one);
    assertThat(models.toFile().list()).containsExactlyInAnyOrder("one", ".lock");
  }

  @Test
  void registryWithoutAFolder_isNamed() {
    Path missing = models.resolve("missing");

    assertThatExceptionOfType(RegistryStorageException.class)
        .isThrownBy(
            () -> new VersionRecords(new ModelRegistry(missing)).recordValidation(one, SCORE))
        .withMessageContaining(missing.toString());
  }

  private void assertAllRefused(String what) {
    List<ThrowingCallable> recordings =
        List.of(
            () -> records.recordTest(one, TEST),
            () -> records.recordValidation(one, SCORE),
            () -> records.recordPhotographs(one, PHOTOGRAPHS),
            () -> records.recordCalibration(one, CALIBRATION));
    assertThat(recordings)
        .allSatisfy(
            recording ->
                assertThatThrownBy(recording)
                    .isInstanceOf(VersionChangedException.class)
                    .hasMessageContaining(what));
  }

  private ModelVersion open(String name) {
    return ModelRegistry.open(models.resolve(name));
  }

  private ModelVersion publish(RegistryEditor editor, String name, Path parameters)
      throws IOException {
    return editor.publish(TinyModels.card(name, one.card().parametersSha256()), parameters, TEST);
  }
}
