package io.penderie.runs;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.registry.ModelRegistry;
import io.penderie.training.InvalidConfigException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts runs in the order in which they came, so many at a time, and ends them. A run is either in
 * its queue, or has a process here, or nothing happens to it.
 */
final class Supervisor {

  private static final System.Logger LOG = System.getLogger("io.penderie.training");
  private static final int SHORTEST_WAIT = 5;
  private static final int LONGEST_WAIT = 3600;

  private final TrainerCommand command;
  private final RunMemory memory;
  private final ModelRegistry models;
  private final int parallel;
  private final int queue;
  private final Duration patience;
  private final Duration turn;
  private final Deque<Run> waiting = new ArrayDeque<>();
  private final Map<Run, TrainerProcess> training = new LinkedHashMap<>();
  private boolean open;
  private boolean stopping;
  private CountDownLatch idle = new CountDownLatch(0);

  /**
   * A supervisor that starts nothing before {@link #open}.
   *
   * @param memory what the runs may take
   * @param models where the runs publish
   * @param parallel how many train at one time
   * @param queue how many may wait besides
   * @param patience how long a process may take to stop
   * @param turn how long a search may go on while something waits
   */
  Supervisor(
      TrainerCommand command,
      RunMemory memory,
      ModelRegistry models,
      int parallel,
      int queue,
      Duration patience,
      Duration turn) {
    this.command = command;
    this.memory = memory;
    this.models = models;
    this.parallel = parallel;
    this.queue = queue;
    this.patience = patience;
    this.turn = turn;
  }

  /** Puts back what waited when the service ended, however much it is. */
  synchronized void restore(List<Run> runs) {
    waiting.addAll(runs);
  }

  /** From now on runs are started. */
  synchronized void open() {
    open = !stopping;
    startNext();
  }

  /**
   * Refuses what the queue has no place for, or the memory where it would begin at once.
   *
   * @param kind of the run
   * @param configuration of the run
   * @throws RunException if it is full, with the time after which a place may be free, or if the
   *     run cannot fit
   */
  synchronized void requirePlace(RunKind kind, JsonNode configuration) {
    if (training.isEmpty() && waiting.isEmpty()) {
      memory.require(kind, configuration);
    }
    if (waiting.size() - (parallel - training.size()) >= queue) {
      throw RunException.queueFull(queue, secondsUntilPlace());
    }
  }

  /** Until the first of the running ones ends, as far as it can tell. */
  private long secondsUntilPlace() {
    OptionalDouble left =
        training.keySet().stream()
            .map(run -> run.progress().latest())
            .filter(Objects::nonNull)
            .map(RunProgress.Latest::secondsLeft)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .min();
    return Math.round(Math.max(SHORTEST_WAIT, Math.min(LONGEST_WAIT, left.orElse(60))));
  }

  /** Lets a run wait for its turn, which may be now. */
  synchronized void enqueue(Run run) {
    waiting.add(run);
    startNext();
    takeTurns();
  }

  /**
   * Asks a search that has had its turn to give way to what waits. Only a search: it goes on where
   * it was, and would otherwise hold the place for hours; a training comes to its end.
   */
  private synchronized void takeTurns() {
    if (waiting.isEmpty() || training.size() < parallel) {
      return;
    }
    Optional<TrainerProcess> oldest =
        training.entrySet().stream()
            .filter(each -> each.getKey().record().kind() == RunKind.SEARCH)
            .map(Map.Entry::getValue)
            .max(Comparator.comparing(TrainerProcess::age));
    if (oldest.isEmpty()) {
      return;
    }
    long left = turn.minus(oldest.get().age()).toMillis();
    if (left <= 0) {
      oldest.get().giveWay();
    } else {
      CompletableFuture.delayedExecutor(left + 1, TimeUnit.MILLISECONDS).execute(this::takeTurns);
    }
  }

  /**
   * Cancels a run that waits, at once, or one that trains, within the patience.
   *
   * @throws RunException in any other state
   */
  synchronized void cancel(Run run) {
    run.settle(RunTrigger.CANCEL, null);
    waiting.remove(run);
    TrainerProcess process = training.get(run);
    if (process != null) {
      process.stop();
    }
  }

  synchronized int waiting() {
    return waiting.size();
  }

  synchronized int training() {
    return training.size();
  }

  private void startNext() {
    while (open && training.size() < parallel && !waiting.isEmpty()) {
      start(waiting.remove());
    }
  }

  private void start(Run run) {
    run.settle(RunTrigger.START, null);
    TrainerProcess process;
    try {
      run.words().begin(run.record().attempt());
      if (run.lost()) {
        throw new IOException("the run's folder is gone");
      }
      Optional<String> fault = memory.fault(run.record().kind(), run.record().configuration());
      if (fault.isPresent()) {
        run.settle(RunTrigger.FAIL, fault.get());
        return;
      }
      process = new TrainerProcess(run, command.start(run.folder(), run.record()), patience);
    } catch (InvalidConfigException e) {
      // Another Penderie took them, or somebody has changed them since.
      run.settle(
          RunTrigger.FAIL, "This Penderie does not take its settings: " + e.getMessage() + ".");
      return;
    } catch (IOException e) {
      run.settle(
          RunTrigger.FAIL, "The trainer cannot be started: " + StorageFailures.sentence(e) + ".");
      return;
    }
    if (training.isEmpty()) {
      idle = new CountDownLatch(1);
    }
    training.put(run, process);
    run.trainedBy(process.id());
    Thread thread = new Thread(() -> supervise(run, process), "training-" + run.id());
    thread.setDaemon(true);
    thread.start();
  }

  private void supervise(Run run, TrainerProcess process) {
    try {
      run.conclude(process.supervise(), models);
    } catch (InterruptedException e) {
      run.giveUp();
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Training run " + run.id() + " could not be supervised", e);
      run.giveUp();
    } finally {
      ended(run, process);
    }
    LOG.log(Level.INFO, "Training run {0}: {1}", run.id(), run.record().state().word());
  }

  private synchronized void ended(Run run, TrainerProcess process) {
    // It may have been resumed already, with another process.
    training.remove(run, process);
    if (training.isEmpty()) {
      idle.countDown();
    }
    if (run.record().state() == RunState.QUEUED && !waiting.contains(run)) {
      waiting.add(run);
    }
    if (stopping) {
      run.log().end();
    }
    startNext();
    takeTurns();
  }

  /** Starts nothing more, and asks what trains to stop. */
  void stop() {
    List<Run> queued;
    synchronized (this) {
      if (stopping) {
        return;
      }
      open = false;
      stopping = true;
      training.values().forEach(TrainerProcess::stopWithService);
      queued = List.copyOf(waiting);
    }
    queued.forEach(run -> run.log().end());
  }

  /** Returns when no process is left. */
  void awaitIdle() throws InterruptedException {
    CountDownLatch last;
    synchronized (this) {
      last = idle;
    }
    if (!last.await(patience.toMillis() * 2 + 5_000, TimeUnit.MILLISECONDS)) {
      LOG.log(Level.WARNING, "A training run has not ended");
    }
  }
}
