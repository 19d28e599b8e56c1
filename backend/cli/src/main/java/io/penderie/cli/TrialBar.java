package io.penderie.cli;

import io.penderie.robustness.TrialProgress;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far a measurement is, on standard error: a moving bar at a terminal, elsewhere a line
 * whenever a part begins.
 */
final class TrialBar implements TrialProgress, AutoCloseable {

  private final PrintWriter err;
  private final boolean terminal = ProgressFormat.orDefault(null) == ProgressFormat.BAR;
  private ProgressBar bar;
  private long pictures;
  private long done;
  private String part = "";

  TrialBar(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void start(String measurement, long total) {
    close();
    pictures = total;
    done = 0;
    part = "";
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(measurement)
              .setInitialMax(total)
              .setUnit(" pictures", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(500)
              .build();
    } else {
      line(measurement + ": " + total + " pictures");
    }
  }

  @Override
  public void step(String of) {
    boolean other = !of.equals(part);
    part = of;
    if (bar != null) {
      bar.step();
      if (other) {
        bar.setExtraMessage(part);
      }
    } else if (other) {
      line("  " + 100 * done / Math.max(1, pictures) + " % " + part);
    }
    done++;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  private void line(String text) {
    err.println(text);
    err.flush();
  }
}
