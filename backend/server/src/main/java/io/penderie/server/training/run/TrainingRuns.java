package io.penderie.server.training.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.registry.ModelRegistry;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.problem.NotReadyException;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.serving.Serving;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** All training runs of this service: asked for, found again, cancelled, resumed, deleted. */
@ApplicationScoped
public class TrainingRuns {

  private static final Logger LOG = Logger.getLogger("io.penderie.training");

  private static final Comparator<Run> NEWEST_FIRST =
      Comparator.comparing((Run run) -> run.record().createdAt()).thenComparing(Run::id).reversed();

  private final Map<String, Run> runs = new ConcurrentHashMap<>();
  private final Serving serving;
  private final ModelRegistry registry;
  private final RunStore store;
  private final Supervisor supervisor;
  private final int kept;
  private final Duration patience;
  private volatile boolean found;

  TrainingRuns(PenderieConfig config, Serving serving, TrainingMetrics metrics) {
    Path home = config.home().toAbsolutePath().normalize();
    PenderieConfig.Training training = config.training();
    this.serving = serving;
    this.registry = ModelRegistry.ofHome(home);
    this.store = new RunStore(home);
    this.kept = training.kept();
    this.patience = training.patience();
    this.supervisor =
        new Supervisor(
            new TrainerCommand(home, training.heap().asLongValue(), training.niceness()),
            training.parallel(),
            training.queue(),
            patience);
    metrics.show(supervisor);
  }

  // Recovery -------------------------------------------------------------------------------------

  void start(@Observes StartupEvent event) {
    Thread finder = new Thread(this::find, "training-runs");
    finder.setDaemon(true);
    finder.start();
  }

  /** Finds the runs of the service before this one, and goes on with what can. */
  private void find() {
    try {
      if (store.exists() && !takeStore()) {
        LOG.warn("Another service trains in this home; this one cannot");
        return;
      }
      found = true;
      settleLeftovers();
      serving.started().join();
      supervisor.open();
    } catch (IOException e) {
      LOG.errorf("The training runs cannot be read: %s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CompletionException e) {
      // Serving says what keeps it from starting; nothing is trained then.
      LOG.debug("No training", e);
    }
  }

  private boolean takeStore() throws IOException {
    if (!store.own()) {
      return false;
    }
    store.load().forEach(run -> runs.put(run.id(), run));
    supervisor.restore(
        runs.values().stream()
            .filter(run -> run.record().state() == RunState.QUEUED)
            .sorted(Comparator.comparing(run -> run.record().queuedAt()))
            .toList());
    return true;
  }

  /** What trained when the service was killed is made sure to have ended before anything starts. */
  private void settleLeftovers() throws InterruptedException {
    for (Run run : runs.values()) {
      RunState state = run.record().state();
      if (state == RunState.RUNNING || state == RunState.CANCELLING) {
        Orphans.end(run.folder(), run.record(), patience);
        run.abandon();
      }
    }
  }

  /** As soon as the service begins to stop: the watchers' streams end with their runs. */
  void stopRuns(@Observes ShutdownDelayInitiatedEvent event) {
    supervisor.stop();
  }

  void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException, IOException {
    supervisor.stop();
    supervisor.awaitIdle();
    store.close();
  }

  // Questions ------------------------------------------------------------------------------------

  /** All runs, newest first. */
  public List<Run> all() {
    requireFound();
    return runs.values().stream().sorted(NEWEST_FIRST).toList();
  }

  /**
   * One run.
   *
   * @throws ProblemException if there is none of that id
   */
  public Run find(String id) {
    requireFound();
    Run run = runs.get(id);
    if (run == null) {
      throw new ProblemException(ProblemType.NOT_FOUND, "There is no such training run.");
    }
    return run;
  }

  private void requireFound() {
    if (!found) {
      throw new NotReadyException(
          "The training runs are being read, or belong to another service.");
    }
  }

  // Wishes ---------------------------------------------------------------------------------------

  /**
   * Asks for a run.
   *
   * @param version that it will publish; null for a name that is made for it
   * @param initialVersion whose parameters it starts from; null for fresh ones
   * @param configuration every choice
   * @throws ProblemException if the name is taken, the queue full, or the disk
   */
  public synchronized Run start(String version, String initialVersion, JsonNode configuration) {
    requireFound();
    if (version != null) {
      requireFree(version);
    }
    supervisor.requirePlace();
    try {
      if (!store.own()) {
        throw new NotReadyException("Another service trains in this home.");
      }
      if (runs.size() >= kept) {
        throw new ProblemException(
            ProblemType.STORAGE_FAILED,
            "As many training runs are kept as this service will hold ("
                + kept
                + "); delete one first.");
      }
      Run run = store.create(version, initialVersion, configuration);
      runs.put(run.id(), run);
      run.log().appendState(run.record());
      supervisor.enqueue(run);
      return run;
    } catch (IOException e) {
      throw StorageFailures.problem(e);
    }
  }

  /**
   * Asks to stop a run.
   *
   * @throws ProblemException if it does not wait or train
   */
  public Run cancel(String id) {
    Run run = find(id);
    supervisor.cancel(run);
    return run;
  }

  /**
   * Asks to go on with a run from its last checkpoint.
   *
   * @throws ProblemException if it cannot go on, its version is there, or the queue or the disk is
   *     full
   */
  public synchronized Run resume(String id) {
    Run run = find(id);
    run.requireResumable();
    requireFree(run.record().version());
    supervisor.requirePlace();
    run.move(RunTrigger.RESUME, null);
    supervisor.enqueue(run);
    return run;
  }

  /**
   * Removes a finished run with all its files; its version stays.
   *
   * @throws ProblemException if it has not finished or cannot be removed
   */
  public synchronized void delete(String id) {
    Run run = find(id);
    if (!run.record().state().finished()) {
      throw new ProblemException(
          ProblemType.RUN_STATE_CONFLICT,
          "The run is " + run.record().state().word() + "; only a finished one can be deleted.");
    }
    try {
      run.folder().delete();
    } catch (IOException e) {
      throw StorageFailures.problem(e);
    }
    runs.remove(id);
  }

  private void requireFree(String version) {
    boolean asked =
        runs.values().stream()
            .map(Run::record)
            .anyMatch(run -> !run.state().finished() && run.version().equals(version));
    if (asked || Files.exists(registry.folder(version))) {
      throw new ProblemException(
          ProblemType.VERSION_EXISTS,
          "A model version or an unfinished training run is called " + version + ".");
    }
  }
}
