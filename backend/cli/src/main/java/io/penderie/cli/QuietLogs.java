package io.penderie.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the engine's chatter off the terminal; warnings still show. */
final class QuietLogs {

  // The command line runs from the service's libraries, whose logging insists on its own manager
  // and
  // complains of any other, also in a process that the service starts.
  static {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
  }

  /** Held, because the logging manager itself forgets loggers that nobody holds. */
  private static final Logger ENGINE = Logger.getLogger("ai.djl");

  /** Warns of a missing CUDA on machines that have none. */
  private static final Logger CUDA = Logger.getLogger("ai.djl.util.cuda.CudaUtils");

  /** Says of each file that it has found a compressor. */
  private static final Logger HADOOP = Logger.getLogger("org.apache.hadoop");

  private QuietLogs() {}

  static void apply() {
    ENGINE.setLevel(Level.WARNING);
    CUDA.setLevel(Level.SEVERE);
    HADOOP.setLevel(Level.WARNING);
  }
}
