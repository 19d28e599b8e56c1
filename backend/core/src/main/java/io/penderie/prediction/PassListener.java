package io.penderie.prediction;

/**
 * Hears of the forward pass that one picture was part of, on the thread that computes, before the
 * picture is answered; it must be quick and never throw. Of a pass that fails it hears nothing.
 */
@FunctionalInterface
public interface PassListener {

  /** Hears nothing. */
  PassListener NONE = (queueNanos, forwardNanos, pictures) -> {};

  /**
   * The picture was computed just now.
   *
   * @param queueNanos how long it had waited before
   * @param forwardNanos how long the forward pass took
   * @param pictures how many shared it, at least 1
   */
  void onPass(long queueNanos, long forwardNanos, int pictures);
}
