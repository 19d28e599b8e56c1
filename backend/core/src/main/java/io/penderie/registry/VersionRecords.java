package io.penderie.registry;

import io.penderie.evaluation.Measurement;
import io.penderie.evaluation.PhotographAnswers;
import io.penderie.evaluation.PhotographTotal;
import io.penderie.files.JsonFiles;
import io.penderie.model.OutputCalibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes what is known of a version that is there. */
public final class VersionRecords {

  private final ModelRegistry registry;
  private final RegistryLock lock;

  public VersionRecords(ModelRegistry registry) {
    this(registry, RegistryEditor.PATIENCE);
  }

  VersionRecords(ModelRegistry registry, Duration patience) {
    this.registry = registry;
    this.lock = new RegistryLock(registry, patience);
  }

  /**
   * Keeps a measurement on the test split as a version's own.
   *
   * @param measured the version as it was read
   * @throws VersionChangedException if it is gone, or has other parameters or another calibration
   * @throws UnusableVersionException if it is a checkpoint, which belongs to its run
   * @throws RegistryBusyException if others change the registry all the while
   * @throws IOException if a file cannot be written
   */
  public void recordTest(ModelVersion measured, Measurement test) throws IOException {
    ModelCard.Score score = ModelCard.Score.of(test.evaluation());
    change(measured, card -> card.withTest(score), version -> writeTest(version, test));
  }

  /**
   * Keeps the answers to labelled photographs as a version's own, like {@link #recordTest}.
   *
   * @throws IllegalArgumentException if they are of another number of classes than the version's
   */
  public void recordPhotographs(ModelVersion measured, PhotographAnswers answers)
      throws IOException {
    int classes = measured.card().labels().size();
    if (answers.classes() != classes) {
      throw new IllegalArgumentException(
          "%s tells %d classes apart; the answers are of %d"
              .formatted(measured.name(), classes, answers.classes()));
    }
    PhotographTotal total = answers.total();
    change(
        measured,
        card -> card.withPhotographs(total),
        version -> JsonFiles.write(version.photographs(), answers));
  }

  /** Keeps a score on the validation split, like {@link #recordTest}. */
  public void recordValidation(ModelVersion measured, ModelCard.Score score) throws IOException {
    change(measured, card -> card.withValidation(score), version -> {});
  }

  /** Keeps a calibration, like {@link #recordTest}. */
  public void recordCalibration(ModelVersion measured, OutputCalibration chosen)
      throws IOException {
    change(measured, card -> card.withCalibration(chosen), version -> {});
  }

  /**
   * Keeps what a person says of a version, in place of what was said before; those that come with
   * Penderie stay as they are.
   *
   * @throws VersionNotFoundException if there is none of that name
   * @throws UnusableVersionException if its card cannot be read
   * @throws VersionProtectedException if it comes with Penderie
   * @throws RegistryBusyException if others change the registry all the while
   * @throws RegistryStorageException if they cannot be written; the ones before are there then
   */
  public ModelVersion recordNotes(String name, VersionNotes notes) {
    registry.find(name);
    return lock.aloneFromTheFirst(
        () -> {
          ModelVersion version = registry.find(name);
          registry.requireOurs(name);
          try {
            notes.write(version.notes());
          } catch (IOException e) {
            throw new RegistryStorageException(version.folder(), e);
          }
          return version;
        });
  }

  /** Changes the card that is there now, which may have others' scores since it was read. */
  private void change(ModelVersion read, UnaryOperator<ModelCard> change, OtherFiles others)
      throws IOException {
    lock.alone(
        () -> {
          ModelVersion now = unchanged(read);
          ModelVersion changed =
              new ModelVersion(now.name(), now.folder(), change.apply(now.card()));
          others.write(changed);
          writeCard(changed);
          return changed;
        });
  }

  /** What is written into a version's folder before its card, which says that it is there. */
  @FunctionalInterface
  private interface OtherFiles {
    void write(ModelVersion version) throws IOException;
  }

  /**
   * Exports a version's parameters anew, like {@link #recordTest}.
   *
   * @return how far the outputs of both engines lie apart; empty if this machine cannot export
   */
  public Optional<ModelCard.Export> export(ModelVersion read) throws IOException {
    return lock.alone(
        () -> {
          ModelVersion exported = VersionExport.make(unchanged(read));
          writeCard(exported);
          return Optional.ofNullable(exported.card().export());
        });
  }

  private ModelVersion unchanged(ModelVersion read) {
    Path folder = registry.folder(read.name());
    if (!Files.exists(folder.resolve(ModelVersion.CARD))) {
      throw new VersionChangedException(read.name(), "deleted");
    }
    ModelVersion now = ModelRegistry.open(folder);
    if (!now.card().parametersSha256().equals(read.card().parametersSha256())) {
      throw new VersionChangedException(read.name(), "replaced");
    }
    if (!now.card().calibrationOrNone().equals(read.card().calibrationOrNone())) {
      throw new VersionChangedException(read.name(), "calibrated anew");
    }
    LoadCheck.requireFinished(now);
    return now;
  }

  static void writeTest(ModelVersion version, Measurement test) throws IOException {
    JsonFiles.write(version.evaluation(), test.evaluation());
    JsonFiles.write(version.answers(), test.answers());
  }

  static void writeCard(ModelVersion version) throws IOException {
    JsonFiles.write(version.folder().resolve(ModelVersion.CARD), version.card());
  }
}
