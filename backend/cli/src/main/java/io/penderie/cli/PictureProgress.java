package io.penderie.cli;

import io.penderie.store.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how many pictures are done, on standard error: a moving bar at a terminal, elsewhere a line
 * for every tenth part of many.
 */
final class PictureProgress implements Progress, AutoCloseable {

  /** Fewer are done before anybody has read a line. */
  private static final int MANY = 500;

  private final PrintWriter err;
  private final String task;
  private final boolean terminal = ProgressFormat.orDefault(null) == ProgressFormat.BAR;
  private ProgressBar bar;

  PictureProgress(PrintWriter err, String task) {
    this.err = err;
    this.task = task;
  }

  @Override
  public void step(int done, int total) {
    if (terminal) {
      if (bar == null) {
        bar =
            new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(" pictures", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build();
      }
      bar.stepTo(done);
    } else if (total >= MANY && 10L * done / total > 10L * (done - 1) / total) {
      err.println(task + ": " + 10 * (10L * done / total) + " % of " + total + " pictures");
      err.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
