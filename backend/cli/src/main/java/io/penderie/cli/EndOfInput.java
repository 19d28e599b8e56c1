package io.penderie.cli;

import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a run when its standard input ends: the program that holds the other end is gone, killed
 * perhaps, and nobody would ever stop the run.
 */
final class EndOfInput {

  private static final int PATIENCE_SECONDS = 30;

  private EndOfInput() {}

  /** Watches from now on; a run that does not stop in time ends with the process. */
  static void watch(InputStream in, StopOnInterrupt stop) {
    Thread thread = new Thread(() -> watchUntilEnd(in, stop), "end-of-input");
    thread.setDaemon(true);
    thread.start();
  }

  private static void watchUntilEnd(InputStream in, StopOnInterrupt stop) {
    readToEnd(in);
    stop.request();
    try {
      if (!stop.runEnds(PATIENCE_SECONDS)) {
        // Nothing orderly has helped. The last checkpoint is whole, whenever this happens.
        Runtime.getRuntime().halt(Main.INTERRUPTED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void readToEnd(InputStream in) {
    byte[] ignored = new byte[1024];
    try {
      while (in.read(ignored) >= 0) {
        // Whoever started the run may send anything; only the end counts.
      }
    } catch (IOException e) {
      // Broken is as good as ended.
    }
  }
}
