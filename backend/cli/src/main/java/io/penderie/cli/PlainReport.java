package io.penderie.cli;

import io.penderie.evaluation.EpochFigures;
import io.penderie.training.TrainingEvent;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** A line at the start and a line an epoch, for logs. */
final class PlainReport implements ProgressReport {

  private final PrintWriter out;
  private int epochs;

  PlainReport(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void onEvent(TrainingEvent event) {
    if (event instanceof TrainingEvent.Started started) {
      epochs = started.epochs();
      out.println(start(started));
    } else if (event instanceof TrainingEvent.EpochFinished finished) {
      out.println(epoch(finished.figures(), epochs) + ", " + left(finished.secondsLeft()));
    } else if (event instanceof TrainingEvent.Interrupted interrupted) {
      out.println(
          "Interrupted after batch " + interrupted.batch() + " of epoch " + interrupted.epoch());
    } else if (event instanceof TrainingEvent.Estimated estimated) {
      out.println(estimate(estimated));
    }
    out.flush();
  }

  @Override
  public void close() {
    out.flush();
  }

  static String estimate(TrainingEvent.Estimated estimated) {
    return String.format(
        Locale.ROOT,
        "About %s at most: %d epochs of %d batches, %,d pictures each",
        hours(estimated.seconds()),
        estimated.epochs(),
        estimated.batchesPerEpoch(),
        estimated.trainingPictures());
  }

  static String start(TrainingEvent.Started started) {
    String fresh =
        String.format(
            Locale.ROOT,
            "Training on %,d pictures, choosing on %,d: %d epochs of %d batches",
            started.trainingPictures(),
            started.validationPictures(),
            started.epochs(),
            started.batchesPerEpoch());
    return started.firstEpoch() == 1 && started.firstBatch() == 0
        ? fresh
        : fresh
            + String.format(
                Locale.ROOT,
                "; going on after batch %d of epoch %d",
                started.firstBatch(),
                started.firstEpoch());
  }

  static String epoch(EpochFigures figures, int epochs) {
    String validation =
        Double.isNaN(figures.validationLoss())
            ? ""
            : String.format(
                Locale.ROOT,
                " | validation loss %.4f accuracy %.2f %%",
                figures.validationLoss(),
                100 * figures.validationAccuracy());
    return String.format(
        Locale.ROOT,
        "Epoch %d/%d: loss %.4f accuracy %.2f %%%s | rate %.5f | %.0f s",
        figures.epoch(),
        epochs,
        figures.trainingLoss(),
        100 * figures.trainingAccuracy(),
        validation,
        figures.learningRate(),
        figures.seconds());
  }

  private static String left(double seconds) {
    return hours(seconds) + " left";
  }

  private static String hours(double seconds) {
    Duration whole = Duration.ofSeconds(Math.round(seconds));
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", whole.toHours(), whole.toMinutesPart(), whole.toSecondsPart());
  }
}
