package io.penderie.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the engine's chatter off the terminal; warnings still show. */
final class QuietLogs {

  /** Held, because the logging manager itself forgets loggers that nobody holds. */
  private static final Logger ENGINE = Logger.getLogger("ai.djl");

  /** Warns of a missing CUDA on machines that have none. */
  private static final Logger CUDA = Logger.getLogger("ai.djl.util.cuda.CudaUtils");

  private QuietLogs() {}

  static void apply() {
    ENGINE.setLevel(Level.WARNING);
    CUDA.setLevel(Level.SEVERE);
  }
}
