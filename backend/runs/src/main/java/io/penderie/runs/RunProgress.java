package io.penderie.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.evaluation.EpochFigures;
import io.penderie.training.TrainingEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a run is, as its events tell.
 *
 * @param latest the latest figures; null before the first event
 * @param history what each finished epoch measured, in order
 */
public record RunProgress(Latest latest, List<EpochFigures> history) {

  static final RunProgress NONE = new RunProgress(null, List.of());

  public RunProgress {
    history = List.copyOf(history);
  }

  /**
   * The latest figures of the running epoch; null where nothing has been measured yet.
   *
   * @param epoch the running epoch, from 1
   * @param epochs of the whole run
   * @param batch done in this epoch
   * @param batches of an epoch
   * @param loss mean cross-entropy of this epoch so far, in nats
   * @param accuracy share right in this epoch so far, 0..1
   * @param learningRate of the last step
   * @param picturesPerSecond in this epoch so far
   * @param secondsLeft until the end of the run, at the speed so far
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Latest(
      int epoch,
      int epochs,
      int batch,
      int batches,
      Double loss,
      Double accuracy,
      Double learningRate,
      Double picturesPerSecond,
      Double secondsLeft) {}

  /** Follows the events of a run; for one thread at a time. */
  static final class Follower {

    private final SortedMap<Integer, EpochFigures> history = new TreeMap<>();
    private int epochs;
    private int batches;
    private Latest latest;

    /** Takes note of an event of a trainer. */
    void accept(TrainingEvent event) {
      if (event instanceof TrainingEvent.Started started) {
        start(started);
      } else if (event instanceof TrainingEvent.Progressed progressed) {
        progress(progressed);
      } else if (event instanceof TrainingEvent.EpochFinished finished) {
        finishEpoch(finished);
      }
      // The others tell of the run's end, which its state tells too.
    }

    private void start(TrainingEvent.Started event) {
      epochs = event.epochs();
      batches = event.batchesPerEpoch();
      // A resumed run repeats what it did behind its checkpoint.
      history.tailMap(event.firstEpoch()).clear();
      latest =
          new Latest(
              event.firstEpoch(),
              epochs,
              event.firstBatch(),
              batches,
              null,
              null,
              null,
              null,
              null);
    }

    private void progress(TrainingEvent.Progressed event) {
      batches = event.batches();
      latest =
          new Latest(
              event.epoch(),
              epochs,
              event.batch(),
              batches,
              event.loss(),
              event.accuracy(),
              event.learningRate(),
              event.picturesPerSecond(),
              event.secondsLeft());
    }

    private void finishEpoch(TrainingEvent.EpochFinished event) {
      EpochFigures figures = event.figures();
      history.put(figures.epoch(), figures);
      latest =
          new Latest(
              figures.epoch(),
              epochs,
              batches,
              batches,
              figures.trainingLoss(),
              figures.trainingAccuracy(),
              figures.learningRate(),
              latest == null ? null : latest.picturesPerSecond(),
              event.secondsLeft());
    }

    RunProgress progress() {
      return new RunProgress(latest, new ArrayList<>(history.values()));
    }

    RunRecord.Reached reached() {
      return latest == null ? null : new RunRecord.Reached(latest.epoch(), latest.epochs());
    }

    /** Follows a log from its beginning. */
    static Follower of(EventLog log) throws IOException {
      Follower follower = new Follower();
      EventLog.Reader reader = log.after(0);
      for (List<RunEvent> some = reader.next(); !some.isEmpty(); some = reader.next()) {
        for (RunEvent event : some) {
          RunEvent.ofTrainer(RunEvent.parse(event.json())).ifPresent(follower::accept);
        }
      }
      return follower;
    }
  }
}
