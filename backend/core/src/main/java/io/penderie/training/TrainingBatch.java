package io.penderie.training;

/**
 * One step's pictures and targets, ready for the engine.
 *
 * @param number from 0 on within its epoch
 * @param size the number of pictures
 * @param pixels normalised, {@code size * height * width} values
 * @param labels the right answer of each picture, or -1 where there are several
 * @param masks {@code size * outputs} values: 0 at the right answers, {@link #WRONG} elsewhere
 * @param possible as many values: 0 at the answers that the picture's source can show, {@link
 *     #WRONG} elsewhere
 */
record TrainingBatch(
    int number, int size, float[] pixels, int[] labels, float[] masks, float[] possible) {

  /** Added to the logarithm of a probability, it leaves nothing of it. */
  static final float WRONG = -1e9f;

  /** Whether every source can show every answer. */
  boolean allPossible() {
    for (float value : possible) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }
}
