package io.penderie.server.training.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
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
public record RunProgress(Latest latest, List<JsonNode> history) {

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

    private final SortedMap<Integer, JsonNode> history = new TreeMap<>();
    private int epochs;
    private int batches;
    private Latest latest;

    /** Takes note of an event of a trainer. */
    void accept(JsonNode event) {
      switch (RunEvent.type(event)) {
        case RunEvent.STARTED -> start(event);
        case RunEvent.PROGRESSED -> progress(event);
        case RunEvent.EPOCH_FINISHED -> finishEpoch(event);
        default -> {
          // The others tell of the run's end, which its state tells too.
        }
      }
    }

    private void start(JsonNode event) {
      epochs = event.path("epochs").asInt();
      batches = event.path("batchesPerEpoch").asInt();
      int first = event.path("firstEpoch").asInt(1);
      // A resumed run repeats what it did behind its checkpoint.
      history.tailMap(first).clear();
      latest =
          new Latest(
              first,
              epochs,
              event.path("firstBatch").asInt(0),
              batches,
              null,
              null,
              null,
              null,
              null);
    }

    private void progress(JsonNode event) {
      batches = event.path("batches").asInt(batches);
      latest =
          new Latest(
              event.path("epoch").asInt(),
              epochs,
              event.path("batch").asInt(),
              batches,
              number(event, "loss"),
              number(event, "accuracy"),
              number(event, "learningRate"),
              number(event, "picturesPerSecond"),
              number(event, "secondsLeft"));
    }

    private void finishEpoch(JsonNode event) {
      JsonNode figures = event.path("figures");
      int epoch = figures.path("epoch").asInt();
      history.put(epoch, figures);
      latest =
          new Latest(
              epoch,
              epochs,
              batches,
              batches,
              number(figures, "trainingLoss"),
              number(figures, "trainingAccuracy"),
              number(figures, "learningRate"),
              latest == null ? null : latest.picturesPerSecond(),
              number(event, "secondsLeft"));
    }

    private static Double number(JsonNode event, String member) {
      JsonNode value = event.path(member);
      return value.isNumber() ? value.asDouble() : null;
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
          JsonNode parsed = RunEvent.parse(event.json());
          if (RunEvent.ofTrainer(parsed)) {
            follower.accept(parsed);
          }
        }
      }
      return follower;
    }
  }
}
