package io.penderie.cli;

import io.penderie.training.TrainingListener;

/** Shows a run's events to whoever started it; closing it twice does nothing. */
interface ProgressReport extends TrainingListener, AutoCloseable {

  @Override
  void close();
}
