package io.penderie.store;

/** Hears how far something long is. */
@FunctionalInterface
public interface Progress {

  /** For those who do not want to know. */
  Progress NONE = (done, total) -> {};

  /**
   * One picture more is done.
   *
   * @param done how many are
   * @param total how many there will have been
   */
  void step(int done, int total);
}
