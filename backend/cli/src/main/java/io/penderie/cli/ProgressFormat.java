package io.penderie.cli;

import java.io.Console;
import java.io.PrintWriter;

/** How a run's progress is shown. */
enum ProgressFormat {
  /** A moving bar with speed and remaining time, and a line an epoch. */
  BAR {
    @Override
    ProgressReport report(PrintWriter out) {
      return new BarReport(out);
    }
  },
  /** A line an epoch. */
  PLAIN {
    @Override
    ProgressReport report(PrintWriter out) {
      return new PlainReport(out);
    }
  },
  /** Each event as one line of JSON. */
  JSON {
    @Override
    ProgressReport report(PrintWriter out) {
      return new JsonReport(out);
    }
  };

  abstract ProgressReport report(PrintWriter out);

  /** What was asked for, or what fits standard output. */
  static ProgressFormat orDefault(ProgressFormat wanted) {
    if (wanted != null) {
      return wanted;
    }
    return isTerminal() ? BAR : PLAIN;
  }

  /** Since Java 22 there is a console without a terminal too, and a method that tells. */
  @SuppressWarnings("SystemConsoleNull") // Asked first; the method below is asked where it exists.
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null || "dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
