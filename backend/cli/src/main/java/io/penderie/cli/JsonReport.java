package io.penderie.cli;

import io.penderie.registry.JsonFiles;
import io.penderie.training.TrainingEvent;
import java.io.PrintWriter;

/** Each event as one line of JSON, at once. */
record JsonReport(PrintWriter out) implements ProgressReport {

  @Override
  public void onEvent(TrainingEvent event) {
    out.println(JsonFiles.line(event));
    out.flush();
  }

  @Override
  public void close() {
    out.flush();
  }
}
