package io.penderie.training;

import io.penderie.files.Folders;
import io.penderie.files.JsonFiles;
import io.penderie.files.LockFile;
import io.penderie.files.UnreadableFileException;
import io.penderie.model.Network;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.RegistryException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The folder of one run's plan and checkpoints, held by one process at a time.
 *
 * <p>{@code training.json} is there before the first step. A checkpoint is written as {@code
 * step-00000430.unfinished}, and renamed once all of it is on the disk: a process that is killed
 * leaves the checkpoints before. The newest two are kept, and the best one.
 */
final class CheckpointFolder implements AutoCloseable {

  private static final String LOCK = ".lock";
  private static final Pattern CHECKPOINT = Pattern.compile("step-\\d{8,}");
  private static final Pattern LEFTOVER = Pattern.compile("step-\\d{8,}\\.unfinished");

  private final Path folder;
  private final LockFile lock;
  private TrainingPlan plan;

  /** The newest checkpoint that is known to be good, or null. */
  private Path good;

  private CheckpointFolder(Path folder, LockFile lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Makes the folder of a new run.
   *
   * @param anew whether to delete what a run that has not finished left there
   * @throws CheckpointException if it is that of another run, or another process has it
   */
  static CheckpointFolder create(Path folder, TrainingPlan plan, boolean anew) throws IOException {
    Folders.create(folder);
    CheckpointFolder created = locked(folder);
    try {
      if (anew) {
        created.deleteRun();
      }
      if (Files.exists(folder.resolve(CheckpointLayout.PLAN)) || !created.checkpoints().isEmpty()) {
        throw new CheckpointException(
            folder
                + " holds a run that has not finished: --resume goes on with it, --restart begins"
                + " anew");
      }
      created.plan = plan;
      JsonFiles.write(folder.resolve(CheckpointLayout.PLAN), plan);
      return created;
    } catch (IOException | RuntimeException e) {
      created.close();
      throw e;
    }
  }

  /**
   * Opens the folder of a run to go on with, and clears away what a killed process left half done.
   *
   * @throws CheckpointException if there is no run, its plan is damaged, or another process has it
   */
  static CheckpointFolder open(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(CheckpointLayout.PLAN))) {
      throw new CheckpointException(
          folder + " holds no run to go on with: there is no " + CheckpointLayout.PLAN + " in it");
    }
    CheckpointFolder opened = locked(folder);
    try {
      opened.plan = JsonFiles.read(folder.resolve(CheckpointLayout.PLAN), TrainingPlan.class);
      for (Path leftover : opened.entries(LEFTOVER)) {
        Folders.delete(leftover);
      }
      return opened;
    } catch (UnreadableFileException e) {
      opened.close();
      throw new CheckpointException(e.getMessage());
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  TrainingPlan plan() {
    return plan;
  }

  /**
   * The newest checkpoint whose files are all right; empty if there is none at all.
   *
   * @param notices hears of each newer one that is damaged
   * @throws CheckpointException if there are some, but all are damaged
   */
  Optional<Checkpoint> newest(Consumer<String> notices) throws IOException {
    List<Path> newestFirst = new ArrayList<>(checkpoints());
    Collections.reverse(newestFirst);
    List<String> faults = new ArrayList<>();
    for (Path checkpoint : newestFirst) {
      try {
        Checkpoint read = Checkpoint.read(checkpoint);
        faults.forEach(fault -> notices.accept("damaged checkpoint left out: " + fault));
        good = checkpoint;
        return Optional.of(read);
      } catch (RegistryException e) {
        faults.add(e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new CheckpointException(
          folder + ": none of the checkpoints is usable: " + String.join("; ", faults));
    }
    return Optional.empty();
  }

  /**
   * Writes a checkpoint, then deletes all but it, the one before, and the best one.
   *
   * @param steps done so far, more than at the checkpoint before
   * @param best the steps after which the parameters were best
   * @param card makes the card from the hash of the parameters
   * @throws IOException if it cannot be written, or somebody has taken the folder away
   */
  ModelVersion write(
      long steps, long best, Network network, Function<String, ModelCard> card, TrainingState state)
      throws IOException {
    if (!lock.isThere()) {
      throw new FileSystemException(
          folder.toString(), null, "was deleted or replaced while the run had it");
    }
    Path checkpoint = checkpoint(steps);
    Path unfinished = folder.resolve(checkpoint.getFileName() + ".unfinished");
    try {
      Checkpoint.write(unfinished, network, card, state);
      // One of that name was found to be damaged: a run passes each step once.
      Folders.delete(checkpoint);
      Folders.publish(unfinished, checkpoint);
    } catch (IOException | RuntimeException e) {
      Folders.discard(unfinished, e);
      throw e;
    }
    Path before = good;
    good = checkpoint;
    for (Path other : checkpoints()) {
      if (!other.equals(good) && !other.equals(before) && !other.equals(checkpoint(best))) {
        Folders.delete(other);
      }
    }
    return ModelRegistry.open(checkpoint);
  }

  /**
   * The parameters after so many steps.
   *
   * @throws RegistryException if they are not here any more, or damaged
   */
  ModelVersion after(long steps) {
    ModelVersion version = ModelRegistry.open(checkpoint(steps));
    version.checkedParameters();
    return version;
  }

  private Path checkpoint(long steps) {
    return folder.resolve(String.format(Locale.ROOT, "step-%08d", steps));
  }

  /** The newest checkpoint that is known to be good. */
  Optional<Path> good() {
    return Optional.ofNullable(good);
  }

  /** Deletes the folder of a run that failed before it had anything to go on from. */
  void deleteIfEmpty() throws IOException {
    if (checkpoints().isEmpty()) {
      delete();
    }
  }

  /**
   * Deletes what a run needs once it is complete, the plan last, so that this can be repeated; then
   * the folder, unless something else is in it. A folder of that name that another run made since
   * is left alone.
   */
  void delete() throws IOException {
    if (!lock.isThere()) {
      return;
    }
    deleteRun();
    Files.deleteIfExists(folder.resolve(LOCK));
    try {
      Files.delete(folder);
    } catch (DirectoryNotEmptyException e) {
      // Whoever put something here wants to keep it.
    }
  }

  private void deleteRun() throws IOException {
    for (Pattern own : List.of(LEFTOVER, CHECKPOINT)) {
      for (Path entry : entries(own)) {
        Folders.delete(entry);
      }
    }
    Files.deleteIfExists(folder.resolve(CheckpointLayout.PLAN));
  }

  /** Lets other processes in. */
  @Override
  public void close() {
    lock.close();
  }

  private static CheckpointFolder locked(Path folder) throws IOException {
    return LockFile.take(folder.resolve(LOCK), Duration.ZERO)
        .map(lock -> new CheckpointFolder(folder, lock))
        .orElseThrow(
            () ->
                new CheckpointException(
                    folder + " is in use by another run; wait for its end, or stop it first"));
  }

  /** Oldest first. */
  private List<Path> checkpoints() throws IOException {
    return entries(CHECKPOINT);
  }

  private List<Path> entries(Pattern name) throws IOException {
    return Folders.list(folder).stream()
        .filter(entry -> name.matcher(entry.getFileName().toString()).matches())
        .toList();
  }
}
