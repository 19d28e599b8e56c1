package io.penderie.cli;

import io.penderie.training.TrainingEvent;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A moving bar over all batches of the run with speed and remaining time; a line an epoch. */
final class BarReport implements ProgressReport {

  private final PrintWriter out;
  private int epochs;
  private ProgressBar bar;

  BarReport(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void onEvent(TrainingEvent event) {
    if (event instanceof TrainingEvent.Started started) {
      epochs = started.epochs();
      out.println(PlainReport.start(started));
      out.flush();
      bar =
          start(
              (long) started.epochs() * started.batchesPerEpoch(),
              (started.firstEpoch() - 1L) * started.batchesPerEpoch() + started.firstBatch());
    } else if (event instanceof TrainingEvent.Progressed progressed) {
      bar.stepTo((progressed.epoch() - 1L) * progressed.batches() + progressed.batch());
      bar.setExtraMessage(
          String.format(
              Locale.ROOT,
              "epoch %d/%d loss %.4f accuracy %.1f %% %.0f pictures/s",
              progressed.epoch(),
              epochs,
              progressed.loss(),
              100 * progressed.accuracy(),
              progressed.picturesPerSecond()));
    } else if (event instanceof TrainingEvent.EpochFinished finished) {
      // The bar redraws itself below whatever is printed: a line feed keeps this one.
      out.println("\r" + PlainReport.epoch(finished.figures(), epochs));
      out.flush();
    } else if (event instanceof TrainingEvent.Estimated estimated) {
      out.println(PlainReport.estimate(estimated));
      out.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  private static ProgressBar start(long batches, long done) {
    return new ProgressBarBuilder()
        .setTaskName("Training")
        .setInitialMax(batches)
        .setUnit(" batches", 1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(500)
        .startsFrom(done, Duration.ZERO)
        .build();
  }
}
