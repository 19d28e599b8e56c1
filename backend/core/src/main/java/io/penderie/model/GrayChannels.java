package io.penderie.model;

/**
 * Keeps the one channel of gray pictures off cards: those that were written before there was colour
 * do not tell either, and stay as they are.
 */
final class GrayChannels {

  /** What Jackson asks of a filter; true leaves a value out. */
  @Override
  public boolean equals(Object channels) {
    return Integer.valueOf(1).equals(channels);
  }

  @Override
  public int hashCode() {
    return 1;
  }
}
