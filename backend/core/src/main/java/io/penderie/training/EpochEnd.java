package io.penderie.training;

/** Passes events on, and knows from when on an epoch was done. */
final class EpochEnd implements TrainingListener {

  private final TrainingListener listener;
  private final int epoch;
  private boolean reached;

  /**
   * Listens for the end of an epoch.
   *
   * @param listener hears everything
   */
  EpochEnd(TrainingListener listener, int epoch) {
    this.listener = listener;
    this.epoch = epoch;
  }

  /** Whether it has ended; asked on the thread that trains. */
  boolean reached() {
    return reached;
  }

  @Override
  public void onEvent(TrainingEvent event) {
    listener.onEvent(event);
    if (event instanceof TrainingEvent.EpochFinished finished) {
      reached |= finished.figures().epoch() >= epoch;
    }
  }

  @Override
  public void onNotice(String sentence) {
    listener.onNotice(sentence);
  }
}
