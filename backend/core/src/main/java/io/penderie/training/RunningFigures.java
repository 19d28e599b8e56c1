package io.penderie.training;

/** Adds up loss and hits over the batches of an epoch, from log-probabilities. */
final class RunningFigures {

  private long pictures;
  private long right;
  private double lossSum;

  /** Before the first picture. */
  RunningFigures() {}

  /** After the pictures of a part of an epoch. */
  RunningFigures(TrainingProgress.EpochSoFar part) {
    pictures = part.pictures();
    right = part.right();
    lossSum = part.lossSum();
  }

  /**
   * Adds a batch.
   *
   * @param logProbabilities {@code labels.length * outputs} values, row after row
   * @param labels the right answers; a picture of {@link TrainingPictures#NO_LABEL} is left out
   */
  void add(float[] logProbabilities, int[] labels) {
    int classes = logProbabilities.length / labels.length;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == TrainingPictures.NO_LABEL) {
        continue;
      }
      int best = 0;
      for (int j = 1; j < classes; j++) {
        if (logProbabilities[i * classes + j] > logProbabilities[i * classes + best]) {
          best = j;
        }
      }
      right += best == labels[i] ? 1 : 0;
      lossSum -= logProbabilities[i * classes + labels[i]];
      pictures++;
    }
  }

  /**
   * What to go on from after so many batches.
   *
   * @param seconds how long they took
   */
  TrainingProgress.EpochSoFar after(int batches, double seconds) {
    return new TrainingProgress.EpochSoFar(batches, pictures, right, lossSum, seconds);
  }

  long pictures() {
    return pictures;
  }

  /** Mean cross-entropy in nats, NaN before the first picture. */
  double loss() {
    return pictures == 0 ? Double.NaN : lossSum / pictures;
  }

  /** Share right in 0..1, NaN before the first picture. */
  double accuracy() {
    return pictures == 0 ? Double.NaN : (double) right / pictures;
  }
}
