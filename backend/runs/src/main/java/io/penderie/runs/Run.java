package io.penderie.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.files.Json;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.search.SearchException;
import io.penderie.search.SearchFolder;
import io.penderie.search.SearchProgress;
import io.penderie.training.OwnVersion;
import io.penderie.training.TrainingEvent;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One training run: its record, its events and its folder, and the one place where its state
 * changes. On disk and in memory are the same unless the disk refuses; then memory is right.
 */
public final class Run {

  private static final System.Logger LOG = System.getLogger("io.penderie.training");

  private final RunFolder folder;
  private final TrainerLog words;
  private RunRecord record;
  private EventLog log;
  private RunProgress.Follower follower;

  Run(RunFolder folder, RunRecord record, String hidden) {
    this.folder = folder;
    this.record = record;
    this.words = new TrainerLog(folder.log(), hidden);
  }

  public String id() {
    return record().id();
  }

  /** Where the run is now. */
  public synchronized RunRecord record() {
    return record;
  }

  RunFolder folder() {
    return folder;
  }

  TrainerLog words() {
    return words;
  }

  /** Whether somebody has taken the folder away. */
  public boolean lost() {
    return !Files.isRegularFile(folder.record());
  }

  /** Whether it can be resumed. */
  public boolean resumable() {
    RunRecord now = record();
    return now.configuration() != null
        && RunTransitions.next(now.state(), RunTrigger.RESUME).isPresent()
        && !lost();
  }

  /**
   * Refuses what cannot go on.
   *
   * @throws RunException if {@link #resumable} is false
   */
  void requireResumable() {
    if (!resumable()) {
      throw new RunException(
          RunException.Reason.STATE_CONFLICT,
          lost()
              ? "The run's folder is damaged or gone."
              : "The run is " + record().state().word() + "; this cannot be done then.");
    }
  }

  /**
   * Changes the state, unless the disk refuses.
   *
   * @param why for a person; null if it needs no reason
   * @throws RunException if the trigger means nothing in the present state, or the change cannot be
   *     stored; nothing has changed then
   */
  synchronized void move(RunTrigger trigger, String why) {
    RunRecord next = next(trigger, why);
    try {
      folder.write(next);
    } catch (IOException e) {
      throw RunException.notStored(e);
    }
    record = next;
    log().appendState(next);
  }

  /**
   * Changes the state, also if the disk refuses to keep it.
   *
   * @throws RunException if the trigger means nothing in the present state
   */
  synchronized void settle(RunTrigger trigger, String why) {
    RunRecord next = next(trigger, why);
    record = next;
    store();
    log().appendState(next);
    if (next.state().finished()) {
      follower = null;
    }
  }

  /**
   * Changes the state as the end of its process asks for.
   *
   * @param models where it publishes
   */
  synchronized void conclude(RunOutcome.End end, ModelRegistry models) {
    if (!end.published() && publishedUnheard(models)) {
      return;
    }
    RunOutcome outcome = RunOutcome.of(end, record.state() == RunState.CANCELLING);
    settle(outcome.trigger(), outcome.reason());
  }

  /**
   * The service that trained it was killed, and its process is gone.
   *
   * @param models where it publishes
   */
  synchronized void abandon(ModelRegistry models) {
    if (publishedUnheard(models)) {
      return;
    }
    if (record.state() == RunState.CANCELLING) {
      settle(RunTrigger.STOP, null);
    } else {
      settle(RunTrigger.INTERRUPT, RunOutcome.SERVICE_KILLED);
    }
  }

  /** A process that was killed just after its version appeared had no time to say so. */
  private boolean publishedUnheard(ModelRegistry models) {
    if (record.kind() == RunKind.SEARCH) {
      boolean finished = search().finished();
      if (finished) {
        settle(RunTrigger.SUCCEED, null);
      }
      return finished;
    }
    Optional<ModelVersion> version =
        record.version().isEmpty()
            ? Optional.empty()
            : OwnVersion.find(
                models.folder(record.version()), folder.checkpoints(), record.createdAt());
    version.ifPresent(
        made -> {
          tell(
              new TrainingEvent.Evaluated(
                  made.name(), made.card().validation(), made.card().test()));
          settle(RunTrigger.SUCCEED, null);
        });
    return version.isPresent();
  }

  private void tell(TrainingEvent.Evaluated event) {
    ObjectNode line = RunEvent.parse(Json.line(event));
    String last = log().lastLine();
    try {
      if (last == null || !RunEvent.type(RunEvent.parse(last)).equals(RunEvent.type(line))) {
        add(line, event);
      }
    } catch (IOException e) {
      StorageFailures.warn(record.id(), e);
    }
  }

  /** Something unforeseen has happened to its supervision, and its process is gone. */
  synchronized void giveUp() {
    if (record.state() == RunState.CANCELLING) {
      settle(RunTrigger.STOP, null);
    } else if (record.state() == RunState.RUNNING) {
      settle(RunTrigger.FAIL, "The service could not supervise the run; its log says why.");
    }
  }

  private RunRecord next(RunTrigger trigger, String why) {
    RunState to =
        RunTransitions.next(record.state(), trigger)
            .orElseThrow(
                () ->
                    new RunException(
                        RunException.Reason.STATE_CONFLICT,
                        "The run is " + record.state().word() + "; this cannot be done then."));
    return record.moved(to, why, now());
  }

  /** Notes which process trains. */
  synchronized void trainedBy(RunRecord.TrainerId process) {
    record = record.trainedBy(process);
    store();
  }

  /**
   * Takes note of an event of its process.
   *
   * @param line as it told it
   * @param event what that means
   * @throws IOException if it cannot be kept
   */
  synchronized void add(ObjectNode line, TrainingEvent event) throws IOException {
    log().append(line);
    if (follower == null) {
      // It has this event from the log.
      follower = RunProgress.Follower.of(log());
    } else {
      follower.accept(event);
    }
    RunRecord.Reached reached = follower.reached();
    if (reached != null && !reached.equals(record.reached())) {
      record = record.reaching(reached);
      folder.write(record);
    }
  }

  private void store() {
    try {
      folder.write(record);
    } catch (IOException e) {
      // Memory is right. After a restart the record before this one is found, and settled then.
      StorageFailures.warn(record.id(), e);
    }
  }

  /** The events; those of a folder that cannot be read begin anew. */
  public synchronized EventLog log() {
    if (log == null) {
      try {
        log = EventLog.open(folder.events());
      } catch (IOException e) {
        StorageFailures.warn(record.id(), e);
        log = EventLog.unreadable(folder.events());
      }
      repair();
    }
    return log;
  }

  /** A kill between record and event leaves the record alone. */
  private void repair() {
    ObjectNode last = log.lastLine() == null ? null : RunEvent.parse(log.lastLine());
    boolean told =
        last != null
            && RunEvent.type(last).equals(RunEvent.STATE)
            && last.path("state").asText().equals(record.state().word());
    if (record.state().finished() && !told) {
      log.appendState(record);
    }
  }

  /** The present state as an event in the place of the last one, for a log that cannot be read. */
  public synchronized RunEvent stateNow() {
    return new RunEvent(log().size(), RunEvent.STATE, RunEvent.line(RunEvent.state(record)));
  }

  /** How far it is; of a finished run this reads its log. */
  public RunProgress progress() {
    synchronized (this) {
      if (follower != null) {
        return follower.progress();
      }
    }
    try {
      return RunProgress.Follower.of(log()).progress();
    } catch (IOException e) {
      return RunProgress.NONE;
    }
  }

  /**
   * What a search has come to; nothing if that cannot be read, which keeps no other run from being
   * listed, found or begun. Its process says so when it is to go on.
   */
  public SearchProgress search() {
    try {
      return SearchFolder.progress(folder.search());
    } catch (SearchException e) {
      LOG.log(Level.WARNING, "Search {0}: {1}", id(), e.getMessage());
      return SearchProgress.NONE;
    }
  }

  /** Its newest checkpoint. */
  public Optional<Checkpoint> checkpoint() {
    return folder.newestCheckpoint();
  }

  /** The last lines of its process. */
  public List<String> lastWords() {
    List<String> fresh = words.tail();
    return fresh.isEmpty() ? TrainerLog.tail(folder.log()) : fresh;
  }

  /**
   * All that is kept of the lines of its process.
   *
   * @throws IOException if there is nothing
   */
  public byte[] allWords() throws IOException {
    return TrainerLog.end(folder.log(), TrainerLog.LIMIT);
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
