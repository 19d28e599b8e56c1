package io.penderie.training;

/** Tells how long a run has taken, those of its parts in other processes too, and what is left. */
final class RunClock {

  private static final double NANOS = 1e9;

  private final long steps;
  private final double secondsBefore;
  private final long start = System.nanoTime();
  private long done;

  /**
   * A clock that starts now.
   *
   * @param steps how many are left
   * @param secondsBefore how long the run has taken already
   */
  RunClock(long steps, double secondsBefore) {
    this.steps = steps;
    this.secondsBefore = secondsBefore;
  }

  void stepDone() {
    done++;
  }

  double seconds() {
    return secondsBefore + since(start);
  }

  /** The rest of the steps at the mean speed of this process, validation included. */
  double secondsLeft() {
    return done == 0 ? Double.NaN : since(start) / done * (steps - done);
  }

  /**
   * Starts a part of the run.
   *
   * @param secondsBefore how long that part has taken already
   */
  static Lap lap(double secondsBefore) {
    return new Lap(secondsBefore, System.nanoTime());
  }

  private static double since(long start) {
    return Math.max(1, System.nanoTime() - start) / NANOS;
  }

  /** A part of the run. */
  record Lap(double secondsBefore, long start) {
    double seconds() {
      return secondsBefore + since(start);
    }
  }
}
