package io.penderie.registry;

import io.penderie.evaluation.Measurement;
import io.penderie.evaluation.PhotographAnswers;
import io.penderie.evaluation.PhotographTotal;
import io.penderie.files.Folders;
import io.penderie.files.JsonFiles;
import io.penderie.files.LockFile;
import io.penderie.files.SyncedFiles;
import io.penderie.model.OutputCalibration;
import io.penderie.model.TrainedModel;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The one way to change a registry: publishes, records, promotes, rolls back, deletes. Each takes
 * place alone, among all threads and processes that use the folder, and entirely or not at all;
 * whoever reads meanwhile sees the state before or after.
 */
public final class RegistryEditor {

  /** Longer than a load and its warm-up take on a busy machine. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final System.Logger LOG = System.getLogger(RegistryEditor.class.getName());

  private static final String LOCK = ".lock";

  private final ModelRegistry registry;
  private final Duration patience;

  public RegistryEditor(ModelRegistry registry) {
    this(registry, PATIENCE);
  }

  /**
   * An editor that gives up sooner or later than usual.
   *
   * @param patience how long to wait while others change the registry
   */
  public RegistryEditor(ModelRegistry registry, Duration patience) {
    this.registry = registry;
    this.patience = patience;
  }

  /**
   * An editor of the registry that a version lies in, or will; any folder may be one.
   *
   * @param version the version's folder
   */
  public static RegistryEditor around(Path version) {
    return new RegistryEditor(
        new ModelRegistry(version.toAbsolutePath().normalize().getParent()), PATIENCE);
  }

  /**
   * Adds a version, which appears whole and on the disk, under the name on its card.
   *
   * @param parameters the file of its parameters, which is copied
   * @param test how well it does on the test split
   * @throws FileAlreadyExistsException if something of that name exists
   * @throws IOException if a file cannot be written; there is no version then
   * @throws RegistryBusyException if others change the registry all the while
   */
  public ModelVersion publish(ModelCard card, Path parameters, Measurement test)
      throws IOException {
    Folders.create(registry.folder());
    return locked(
        () ->
            appear(
                card.version(),
                folder -> {
                  ModelVersion made = new ModelVersion(card.version(), folder, card);
                  SyncedFiles.naming(
                      made.parameters(), () -> Files.copy(parameters, made.parameters()));
                  writeTest(made, test);
                  return VersionExport.make(made);
                }));
  }

  /**
   * Adds a version of another Penderie, with all that is known of it there.
   *
   * @param archive as {@link VersionArchive#write} made it
   * @param name what it is called here
   * @param expected of a version of the dataset that comes with Penderie
   * @throws RefusedVersionException if it is no version
   * @throws UnusableVersionException if it cannot answer
   * @throws VersionExistsException if there is one of that name
   * @throws RegistryBusyException if others change the registry all the while
   * @throws RegistryStorageException if it cannot be written; there is no version then
   */
  public ModelVersion adopt(Path archive, String name, Expectation expected) {
    return lockedFromTheFirst(
        () -> {
          if (registry.exists(name)) {
            throw new VersionExistsException(name);
          }
          try {
            return appear(name, folder -> VersionArchive.unpack(archive, folder, name, expected));
          } catch (IOException e) {
            throw new RegistryStorageException(registry.folder(), e);
          }
        });
  }

  /** What makes the files of a version, in a folder that nobody sees, all but its card. */
  @FunctionalInterface
  private interface Making {
    ModelVersion in(Path folder) throws IOException;
  }

  private ModelVersion appear(String name, Making making) throws IOException {
    Path folder = registry.folder().resolve(name + ModelRegistry.UNFINISHED);
    Path target = registry.folder().resolve(name);
    sweep();
    try {
      Files.createDirectory(folder);
      writeCard(making.in(folder));
      Folders.publish(folder, target);
    } catch (IOException | RuntimeException e) {
      Folders.discard(folder, e);
      throw e;
    }
    return ModelRegistry.open(target);
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
    return lockedFromTheFirst(
        () -> {
          ModelVersion version = registry.find(name);
          requireOurs(name);
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
    locked(
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
    return locked(
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

  private static void writeTest(ModelVersion version, Measurement test) throws IOException {
    JsonFiles.write(version.evaluation(), test.evaluation());
    JsonFiles.write(version.answers(), test.answers());
  }

  private static void writeCard(ModelVersion version) throws IOException {
    JsonFiles.write(version.folder().resolve(ModelVersion.CARD), version.card());
  }

  /**
   * Makes a version the active one of its dataset once it is loaded and checked; nothing changes if
   * it is already.
   *
   * @param expected of a version of the dataset that comes with Penderie
   * @return the loaded version, which belongs to the caller
   * @throws VersionNotFoundException if there is none of that name
   * @throws UnusableVersionException if it cannot answer
   * @throws RegistryBusyException if others change the registry all the while
   * @throws RegistryStorageException if the change cannot be written
   */
  public Promotion promote(String name, Expectation expected) {
    registry.find(name);
    return lockedFromTheFirst(
        () -> {
          ModelVersion version = registry.find(name);
          ActiveFile file = ActiveFile.of(registry, version);
          Optional<Activation> before = file.known();
          if (before.isPresent() && before.get().version().equals(name)) {
            return activate(file, before.get(), expected, false);
          }
          Activation next =
              before
                  .map(activation -> activation.promoted(name, now()))
                  .orElseGet(() -> new Activation(name, now(), List.of()));
          return activate(file, next, expected, true);
        });
  }

  /** The same of the dataset that comes with Penderie. */
  public Promotion rollback(Expectation expected) {
    return rollback(ActiveFile.of(registry), expected);
  }

  /**
   * Makes the newest previous version of a dataset that people brought the active one again, if it
   * still exists.
   *
   * @param dataset its name
   * @param expected of a version of the dataset that comes with Penderie
   * @return the loaded version, which belongs to the caller
   * @throws NoPreviousVersionException if there is none, or {@code active.json} is damaged
   * @throws UnusableVersionException if it cannot answer
   * @throws RegistryBusyException if others change the registry all the while
   * @throws RegistryStorageException if the change cannot be written
   */
  public Promotion rollback(String dataset, Expectation expected) {
    if (!Folders.isSafeName(dataset)) {
      throw new NoPreviousVersionException();
    }
    return rollback(ActiveFile.of(registry, dataset), expected);
  }

  private Promotion rollback(ActiveFile file, Expectation expected) {
    return lockedFromTheFirst(
        () -> {
          Activation now = file.known().orElseThrow(NoPreviousVersionException::new);
          return activate(file, now.rolledBack(registry::exists, now()), expected, true);
        });
  }

  /**
   * Deletes a version that is neither active nor built in, damaged or not.
   *
   * @throws VersionNotFoundException if there is none of that name
   * @throws VersionProtectedException if it must not be deleted
   * @throws RegistryBusyException if others change the registry all the while
   * @throws RegistryStorageException if its folder cannot be moved away
   */
  public void delete(String name) {
    requireThere(name);
    lockedFromTheFirst(
        () -> {
          requireThere(name);
          requireUnprotected(name);
          forget(name);
          setAside(registry.folder(name));
          sweep();
          return name;
        });
  }

  private void requireThere(String name) {
    if (!registry.exists(name)) {
      throw new VersionNotFoundException(name);
    }
  }

  private void requireOurs(String name) {
    if (registry.isBuiltIn(name)) {
      throw new VersionProtectedException(name, VersionProtectedException.Reason.BUILT_IN);
    }
  }

  private void requireUnprotected(String name) {
    requireOurs(name);
    if (activeFileOf(name).says(name)) {
      throw new VersionProtectedException(name, VersionProtectedException.Reason.ACTIVE);
    }
  }

  /** A version whose card cannot be read may be any dataset's; the one of Penderie is guarded. */
  private ActiveFile activeFileOf(String name) {
    try {
      return ActiveFile.of(registry, registry.find(name));
    } catch (RegistryException e) {
      return ActiveFile.of(registry);
    }
  }

  /** Among the previous versions: a rollback must not find another version of the same name. */
  private void forget(String name) {
    ActiveFile file = activeFileOf(name);
    file.known()
        .filter(activation -> activation.previous().contains(name))
        .ifPresent(activation -> file.write(activation.without(name)));
  }

  private Promotion activate(
      ActiveFile file, Activation next, Expectation expected, boolean changed) {
    ModelVersion version = registry.find(next.version());
    TrainedModel model = LoadCheck.load(version, expected.suiting(version));
    try {
      if (changed) {
        file.write(next);
      }
      return new Promotion(version, model, next, changed);
    } catch (RuntimeException | Error e) {
      model.close();
      throw e;
    }
  }

  /** In one step: a version is there with all its files or not at all. */
  private void setAside(Path version) {
    try {
      Folders.setAside(version);
    } catch (IOException e) {
      throw new RegistryStorageException(version, e);
    }
  }

  /**
   * Deletes what those have left who were killed while they made or deleted a version.
   *
   * @throws RegistryBusyException if others change the registry all the while
   * @throws RegistryStorageException if it cannot be written
   */
  public void tidy() {
    locked(
        () -> {
          sweep();
          return null;
        });
  }

  /** Whoever makes a version holds the lock: what is unfinished while another does is nobody's. */
  private void sweep() {
    try {
      Folders.sweep(registry.folder());
      for (Path entry : Folders.list(registry.folder())) {
        if (registry.isUnfinishedVersion(entry)) {
          Folders.delete(entry);
        }
      }
    } catch (IOException e) {
      // Nobody sees them; the next deletion tries again.
      LOG.log(System.Logger.Level.WARNING, "what was left of a version still takes up room", e);
    }
  }

  /** Something that is done while the lock is held. */
  @FunctionalInterface
  private interface Work<T, E extends Exception> {
    T run() throws E;
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private <T, E extends Exception> T locked(Work<T, E> work) throws E {
    try (LockFile held = lock()) {
      return work.run();
    }
  }

  /** The same where there may be no folder yet, as in a new home beside a release. */
  private <T, E extends Exception> T lockedFromTheFirst(Work<T, E> work) throws E {
    try {
      Folders.create(registry.folder());
    } catch (IOException e) {
      throw new RegistryStorageException(registry.folder(), e);
    }
    return locked(work);
  }

  private LockFile lock() {
    Path file = registry.folder().resolve(LOCK);
    try {
      return LockFile.take(file, patience)
          .orElseThrow(() -> new RegistryBusyException(registry.folder(), patience));
    } catch (IOException e) {
      throw new RegistryStorageException(file, e);
    }
  }

  /** To the millisecond, which tells two promotions of one version apart. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
