package io.penderie.training;

/** Tells how long a run has taken and how long it will still take. */
final class RunClock {

  private static final double NANOS = 1e9;

  private final long steps;
  private final long start = System.nanoTime();
  private long done;

  RunClock(long steps) {
    this.steps = steps;
  }

  void stepDone() {
    done++;
  }

  double seconds() {
    return (System.nanoTime() - start) / NANOS;
  }

  /** The rest of the steps at the mean speed so far, validation included. */
  double secondsLeft() {
    return done == 0 ? Double.NaN : seconds() / done * (steps - done);
  }

  Lap lap() {
    return new Lap(System.nanoTime());
  }

  /** A part of the run. */
  record Lap(long start) {
    double seconds() {
      return Math.max(1, System.nanoTime() - start) / NANOS;
    }
  }
}
