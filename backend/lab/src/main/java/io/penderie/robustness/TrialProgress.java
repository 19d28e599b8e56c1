package io.penderie.robustness;

/** Hears how far a measurement is. */
public interface TrialProgress {

  /** Nobody listens. */
  TrialProgress NONE =
      new TrialProgress() {
        @Override
        public void start(String measurement, long pictures) {}

        @Override
        public void step(String part) {}
      };

  /**
   * A measurement begins.
   *
   * @param measurement its name
   * @param pictures how many it will take
   */
  void start(String measurement, long pictures);

  /**
   * One picture more is done.
   *
   * @param part of the measurement that it belongs to
   */
  void step(String part);
}
