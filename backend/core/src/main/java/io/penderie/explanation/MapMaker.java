package io.penderie.explanation;

/**
 * A map in the making, part by part, so that others may have their turn in between. For one thread
 * at a time.
 */
public interface MapMaker {

  /** In how many parts it is computed, at least 1. */
  int parts();

  /**
   * Computes one.
   *
   * @param part from 0 on
   */
  void compute(int part);

  /** The map, once all parts are computed. */
  SaliencyMap map();

  /** Computes all parts. */
  default SaliencyMap make() {
    for (int part = 0; part < parts(); part++) {
      compute(part);
    }
    return map();
  }
}
