package io.penderie.cli;

import io.penderie.files.Json;
import io.penderie.training.TrainingEvent;
import java.io.PrintWriter;

/** Each event as one line of JSON, at once. */
record JsonReport(PrintWriter out) implements ProgressReport {

  @Override
  public void onEvent(TrainingEvent event) {
    out.println(Json.line(event));
    out.flush();
  }

  @Override
  public void close() {
    out.flush();
  }
}
