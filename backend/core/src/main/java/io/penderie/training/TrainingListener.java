package io.penderie.training;

/** Hears of a run's progress, on the thread that trains. */
public interface TrainingListener {

  /** Something happened; a slow listener slows the run. */
  void onEvent(TrainingEvent event);

  /** Something is odd, such as a damaged checkpoint, but the run goes on: a sentence. */
  default void onNotice(String sentence) {}
}
