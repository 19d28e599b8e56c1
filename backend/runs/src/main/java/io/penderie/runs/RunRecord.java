package io.penderie.runs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code run.json} says of a run; enough to find and resume it after the service was killed.
 *
 * @param id see {@link RunId}
 * @param kind what it does; {@link RunKind#TRAINING} where a record says nothing
 * @param version the model version that it will publish, or the name of the search
 * @param initialVersion whose parameters it starts from; null for fresh ones
 * @param dataset the one that people brought from which it learns; null for the one that comes with
 *     Penderie
 * @param configuration every choice, as {@code configuration.json} has it; null if it is unknown
 *     because the folder is damaged
 * @param state where it is
 * @param reason why it is there, for a person; null if that needs no reason
 * @param createdAt when it was asked for
 * @param queuedAt when it began to wait, for the last time
 * @param startedAt when its process was started, for the last time; null before
 * @param finishedAt when it came to its last finished state; null while it goes
 * @param attempt how many times it was started
 * @param trainedMillis how long its processes have trained that have ended, together; 0 too where
 *     an older Penderie did not note it
 * @param trainer its process; null without one
 * @param reached how far it is; null before its first event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true) // A later Penderie may have written it.
public record RunRecord(
    String id,
    RunKind kind,
    String version,
    String initialVersion,
    String dataset,
    JsonNode configuration,
    RunState state,
    String reason,
    Instant createdAt,
    Instant queuedAt,
    Instant startedAt,
    Instant finishedAt,
    int attempt,
    long trainedMillis,
    TrainerId trainer,
    Reached reached) {

  /**
   * Tells a process from a later one of the same number.
   *
   * @param pid its number
   * @param startedAt when it was started; null if the system does not tell
   */
  public record TrainerId(long pid, Instant startedAt) {}

  /**
   * How far a run is.
   *
   * @param epoch the running epoch, from 1
   * @param epochs of the whole run
   */
  public record Reached(int epoch, int epochs) {}

  public RunRecord {
    Objects.requireNonNull(id, "id");
    kind = kind == null ? RunKind.TRAINING : kind;
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(queuedAt, "queuedAt");
  }

  /** A new run. */
  static RunRecord queued(String id, RunWish wish, Instant now) {
    return new RunRecord(
        id,
        wish.kind(),
        wish.version(id),
        wish.initialVersion(),
        wish.dataset(),
        wish.configuration(),
        RunState.QUEUED,
        null,
        now,
        now,
        null,
        null,
        0,
        0,
        null,
        null);
  }

  /** This run after a change of state. */
  RunRecord moved(RunState to, String why, Instant now) {
    boolean starts = to == RunState.RUNNING;
    return new RunRecord(
        id,
        kind,
        version,
        initialVersion,
        dataset,
        configuration,
        to,
        why,
        createdAt,
        to == RunState.QUEUED ? now : queuedAt,
        starts ? now : startedAt,
        to.finished() ? now : null,
        starts ? attempt + 1 : attempt,
        trainedMillis + (to == RunState.CANCELLING ? 0 : present(now)),
        to == RunState.CANCELLING ? trainer : null,
        reached);
  }

  /** How long its present process has trained; 0 without one. */
  private long present(Instant now) {
    boolean trains = state == RunState.RUNNING || state == RunState.CANCELLING;
    return trains && startedAt != null
        ? Math.max(0, Duration.between(startedAt, now).toMillis())
        : 0;
  }

  /**
   * How long it trained, all its starts together; empty while it goes, or where nobody noted it.
   */
  public Optional<Duration> trained() {
    if (finishedAt == null || startedAt == null) {
      return Optional.empty();
    }
    if (trainedMillis > 0) {
      return Optional.of(Duration.ofMillis(trainedMillis));
    }
    return attempt == 1 ? Optional.of(Duration.between(startedAt, finishedAt)) : Optional.empty();
  }

  RunRecord trainedBy(TrainerId process) {
    return with(process, reached);
  }

  RunRecord reaching(Reached place) {
    return with(trainer, place);
  }

  private RunRecord with(TrainerId process, Reached place) {
    return new RunRecord(
        id,
        kind,
        version,
        initialVersion,
        dataset,
        configuration,
        state,
        reason,
        createdAt,
        queuedAt,
        startedAt,
        finishedAt,
        attempt,
        trainedMillis,
        process,
        place);
  }
}
