package io.penderie.runs;

import io.penderie.files.FileFaults;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.RegistryEditor;
import io.penderie.registry.RegistryException;
import io.penderie.runs.RunException.Reason;
import io.penderie.training.TrainingEvent;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** All training runs of this service: asked for, found again, cancelled, resumed, deleted. */
public final class TrainingRuns {

  private static final System.Logger LOG = System.getLogger("io.penderie.training");

  private static final Comparator<Run> NEWEST_FIRST =
      Comparator.comparing((Run run) -> run.record().createdAt()).thenComparing(Run::id).reversed();

  private final Map<String, Run> runs = new ConcurrentHashMap<>();
  private final ModelRegistry registry;
  private final RunStore store;
  private final Supervisor supervisor;
  private final RunEstimator estimator;
  private final RunMemory memory;
  private final RunLimits limits;
  private volatile boolean found;
  private volatile String notFound = "The training runs are being read.";
  private volatile boolean writable = true;

  /**
   * The runs of a home; none is read or started before {@link #begin}.
   *
   * @param home with the folders {@code models} and {@code training-runs}
   */
  public TrainingRuns(Path home, RunLimits limits) {
    this(home, limits, MachineMemory.HERE);
  }

  TrainingRuns(Path home, RunLimits limits, MachineMemory machine) {
    Path whole = home.toAbsolutePath().normalize();
    this.registry = ModelRegistry.ofHome(whole);
    this.store = new RunStore(whole);
    this.limits = limits;
    TrainerCommand command = new TrainerCommand(whole, limits.heapBytes(), limits.niceness());
    this.memory = new RunMemory(machine);
    this.estimator = new RunEstimator(command, whole);
    this.supervisor =
        new Supervisor(
            command,
            memory,
            registry,
            limits.parallel(),
            limits.queue(),
            limits.patience(),
            limits.turn());
  }

  // Recovery -------------------------------------------------------------------------------------

  /**
   * Finds the runs of the service before this one, on a thread of its own, and goes on with what
   * can.
   *
   * @param serving done when the service answers; nothing trains before, or if it fails
   */
  public void begin(CompletableFuture<?> serving) {
    Thread finder = new Thread(() -> recover(serving), "training-runs");
    finder.setDaemon(true);
    finder.start();
  }

  void recover(CompletableFuture<?> serving) {
    try {
      if (store.exists() && !takeStore()) {
        notFound = "Another service trains in this home; ask that one.";
        LOG.log(Level.WARNING, "Another service trains in this home; this one cannot");
        return;
      }
      found = true;
      if (!store.exists() && !store.writable()) {
        nothingTrains("it cannot be made");
      }
      if (store.owned()) {
        settleLeftovers();
      }
      serving.join();
      supervisor.open();
    } catch (IOException e) {
      notFound = "The training runs cannot be read: " + StorageFailures.sentence(e) + ".";
      LOG.log(Level.ERROR, "The training runs cannot be read: {0}", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CompletionException e) {
      // Who serves says what keeps it from starting; nothing is trained then.
      LOG.log(Level.DEBUG, "No training", e);
    }
  }

  /** Where nothing can be written, runs can still be read; whatever is asked of them fails so. */
  private boolean takeStore() throws IOException {
    try {
      if (!store.own()) {
        return false;
      }
    } catch (IOException e) {
      nothingTrains(FileFaults.reason(e));
      store.load().forEach(run -> runs.put(run.id(), run));
      return true;
    }
    store.load().forEach(run -> runs.put(run.id(), run));
    supervisor.restore(
        runs.values().stream()
            .filter(run -> run.record().state() == RunState.QUEUED)
            .sorted(Comparator.comparing(run -> run.record().queuedAt()))
            .toList());
    return true;
  }

  private void nothingTrains(String reason) {
    writable = false;
    LOG.log(
        Level.WARNING,
        "The folder of the training runs cannot be written, so nothing trains here: {0}",
        reason);
  }

  /** What trained when the service was killed is made sure to have ended before anything starts. */
  private void settleLeftovers() throws InterruptedException {
    for (Run run : runs.values()) {
      RunState state = run.record().state();
      if (state == RunState.RUNNING || state == RunState.CANCELLING) {
        Orphans.end(run.folder(), run.record(), limits.patience());
        run.abandon(registry);
      }
    }
    tidyRegistry();
  }

  /** What a trainer was publishing when it was killed is nobody's any more. */
  private void tidyRegistry() {
    try {
      new RegistryEditor(registry).tidy();
    } catch (RegistryException e) {
      // The next publication clears up; until then nothing but room is lost.
      LOG.log(Level.DEBUG, "the registry is not tidied", e);
    }
  }

  /** Starts no run any more and asks what trains to stop; the watchers' streams end with it. */
  public void stop() {
    supervisor.stop();
  }

  /** Stops, and returns when no process is left. */
  public void close() throws InterruptedException, IOException {
    supervisor.stop();
    supervisor.awaitIdle();
    store.close();
  }

  // Questions ------------------------------------------------------------------------------------

  /** All runs of a kind, newest first. */
  public List<Run> all(RunKind kind) {
    requireFound();
    return runs.values().stream()
        .filter(run -> run.record().kind() == kind)
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /**
   * One run.
   *
   * @throws RunException if there is none of that kind and id
   */
  public Run find(RunKind kind, String id) {
    requireFound();
    Run run = runs.get(id);
    if (run == null || run.record().kind() != kind) {
      throw new RunException(Reason.NOT_FOUND, "There is no such " + kind.noun() + ".");
    }
    return run;
  }

  /** Nobody may change on disk what another service may have. */
  private void requireOwned() {
    try {
      if (!store.own()) {
        throw new RunException(Reason.NOT_READY, "Another service trains in this home.");
      }
    } catch (IOException e) {
      throw RunException.notStored(e);
    }
  }

  private void requireFound() {
    if (!found) {
      throw new RunException(Reason.NOT_READY, notFound);
    }
  }

  /** Why nothing can be trained here now: a sentence; empty if something can. */
  public Optional<String> unavailable() {
    if (!found) {
      return Optional.of(notFound);
    }
    return writable
        ? Optional.empty()
        : Optional.of("The folder of the training runs cannot be written.");
  }

  /** How many wait for their turn. */
  public int waiting() {
    return supervisor.waiting();
  }

  /** How many have a process now. */
  public int training() {
    return supervisor.training();
  }

  // Wishes ---------------------------------------------------------------------------------------

  /**
   * Asks for a run.
   *
   * @throws RunException if the name is taken, the queue full, or the disk
   */
  public synchronized Run start(RunWish wish) {
    requireFound();
    if (wish.version() != null) {
      requireFree(wish.kind(), wish.version());
    }
    supervisor.requirePlace(wish.kind(), wish.configuration());
    requireOwned();
    try {
      if (runs.size() >= limits.kept()) {
        throw new RunException(
            Reason.STORAGE_FAILED,
            "As many training runs are kept as this service will hold ("
                + limits.kept()
                + "); delete one first.");
      }
      Run run = store.create(wish);
      runs.put(run.id(), run);
      run.log().appendState(run.record());
      supervisor.enqueue(run);
      return run;
    } catch (IOException e) {
      throw RunException.notStored(e);
    }
  }

  /**
   * Tells how long a run would take, from its first steps; takes some seconds, and longer while
   * another one trains.
   *
   * @throws RunException if another one is being estimated, or it would not begin
   */
  public TrainingEvent.Estimated estimate(RunWish wish) {
    requireFound();
    requireOwned();
    memory.require(wish.kind(), wish.configuration());
    return estimator.estimate(wish, store.estimated());
  }

  /**
   * Asks to stop a run.
   *
   * @throws RunException if it does not wait or train
   */
  public Run cancel(RunKind kind, String id) {
    Run run = find(kind, id);
    requireOwned();
    supervisor.cancel(run);
    return run;
  }

  /**
   * Asks to go on with a run from its last checkpoint.
   *
   * @throws RunException if it cannot go on, its version is there, or the queue or the disk is full
   */
  public synchronized Run resume(RunKind kind, String id) {
    Run run = find(kind, id);
    requireOwned();
    run.requireResumable();
    if (kind == RunKind.TRAINING) {
      requireFree(kind, run.record().version());
    }
    supervisor.requirePlace(kind, run.record().configuration());
    run.move(RunTrigger.RESUME, null);
    supervisor.enqueue(run);
    return run;
  }

  /**
   * Removes a finished run with all its files; its version stays.
   *
   * @throws RunException if it has not finished or cannot be removed
   */
  public synchronized void delete(RunKind kind, String id) {
    Run run = find(kind, id);
    requireOwned();
    if (!run.record().state().finished()) {
      throw new RunException(
          Reason.STATE_CONFLICT,
          "The run is " + run.record().state().word() + "; only a finished one can be deleted.");
    }
    try {
      run.folder().delete();
    } catch (IOException e) {
      throw RunException.notStored(e);
    }
    runs.remove(id);
  }

  /** A search is told from others by its name as long as it is kept, a training by its version. */
  private void requireFree(RunKind kind, String version) {
    boolean search = kind == RunKind.SEARCH;
    boolean asked =
        all(kind).stream()
            .map(Run::record)
            .anyMatch(run -> (search || !run.state().finished()) && run.version().equals(version));
    if (search && asked) {
      throw new RunException(Reason.VERSION_EXISTS, "A search is called " + version + ".");
    }
    if (!search && (asked || Files.exists(registry.folder(version)))) {
      throw new RunException(
          Reason.VERSION_EXISTS,
          "A model version or an unfinished training run is called " + version + ".");
    }
  }
}
