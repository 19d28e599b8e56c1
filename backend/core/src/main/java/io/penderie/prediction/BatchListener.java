package io.penderie.prediction;

/** Hears of each forward pass, on the thread that computes; it must be quick and never throw. */
@FunctionalInterface
public interface BatchListener {

  /** Hears nothing. */
  BatchListener NONE = (version, queueNanos, forwardNanos) -> {};

  /**
   * A batch was computed.
   *
   * @param modelVersion the version that computed it
   * @param queueNanos how long each of its pictures had waited; its length is the batch size
   * @param forwardNanos how long the forward pass took
   */
  void onBatch(String modelVersion, long[] queueNanos, long forwardNanos);
}
