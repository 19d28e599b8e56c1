package io.penderie.search;

import ai.djl.engine.EngineException;
import io.penderie.evaluation.EpochFigures;
import io.penderie.files.Folders;
import io.penderie.files.Json;
import io.penderie.files.SyncedFiles;
import io.penderie.training.CheckpointLayout;
import io.penderie.training.DivergedException;
import io.penderie.training.TrainingConfig;
import io.penderie.training.TrainingEvent;
import io.penderie.training.TrainingListener;
import io.penderie.training.TrainingRun;
import io.penderie.training.TrainingSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One run of a search, in a folder of its own with its events and, while it may go on, checkpoints.
 *
 * @param setting of the search
 * @param folder of the run
 * @param which it is
 */
record SearchedRun(SearchRun.Setting setting, Path folder, SearchEvent.Which which) {

  /**
   * How a run ended.
   *
   * @param history its epochs so far
   * @param stopped whether it was asked to stop before its end
   * @param failure why it cannot go on; null if it can
   */
  record Outcome(List<EpochFigures> history, boolean stopped, String failure) {

    /** One that does not come to its end, or, without a failure, has not begun. */
    static Outcome failed(String failure) {
      return new Outcome(List.of(), false, failure);
    }

    EpochFigures last() {
      return history.get(history.size() - 1);
    }

    double seconds() {
      return history.stream().mapToDouble(EpochFigures::seconds).sum();
    }

    List<Double> accuracies() {
      return history.stream().map(EpochFigures::validationAccuracy).toList();
    }
  }

  /** Trains to the end of an epoch, from the newest checkpoint if there is one. */
  Outcome train(TrainingConfig config, int epochs, BooleanSupplier stop)
      throws IOException, InterruptedException {
    Folders.create(folder);
    Path checkpoints = SearchFolder.checkpoints(folder);
    TrainingSetting where =
        new TrainingSetting(
            setting.dataset(),
            null,
            setting.photographs(),
            folder.resolve("none"),
            checkpoints,
            new Told(epochs),
            setting.penderieVersion());
    try {
      TrainingRun run =
          Files.exists(CheckpointLayout.plan(checkpoints))
              ? TrainingRun.resumed(where)
              : TrainingRun.fresh(where, config, null);
      List<EpochFigures> history = run.trainUntil(epochs, stop);
      boolean stopped =
          stop.getAsBoolean()
              && history.size() < epochs
              && (config.patience() == 0 || history.isEmpty());
      return new Outcome(history, stopped, null);
    } catch (DivergedException | EngineException | IllegalArgumentException e) {
      return Outcome.failed(e.getMessage());
    }
  }

  /** What the run tells is kept beside it, and its epochs are told on. */
  private final class Told implements TrainingListener {

    private final int epochs;

    Told(int epochs) {
      this.epochs = epochs;
    }

    @Override
    public void onEvent(TrainingEvent event) {
      if (event instanceof TrainingEvent.Progressed) {
        return;
      }
      try {
        byte[] line = (Json.line(event) + "\n").getBytes(StandardCharsets.UTF_8);
        SyncedFiles.append(SearchFolder.events(folder), line);
      } catch (IOException e) {
        throw new UncheckedIOException("the run's events cannot be written", e);
      }
      if (event instanceof TrainingEvent.EpochFinished finished) {
        setting
            .listener()
            .onEvent(
                new SearchEvent.EpochDone(
                    which,
                    finished.figures().epoch(),
                    epochs,
                    finished.figures().validationAccuracy()));
      }
    }

    @Override
    public void onNotice(String sentence) {
      setting.listener().onNotice(sentence);
    }
  }
}
