package io.penderie.training;

/**
 * One step's pictures and targets, ready for the engine.
 *
 * @param number from 0 on within its epoch
 * @param size the number of pictures
 * @param pixels normalised, {@code size * height * width} values
 * @param labels the right answer of each picture, or -1 where there are several
 * @param masks {@code size * outputs} values: 0 at the right answers, {@link #WRONG} elsewhere
 */
record TrainingBatch(int number, int size, float[] pixels, int[] labels, float[] masks) {

  /** Added to the logarithm of a probability, it leaves nothing of it. */
  static final float WRONG = -1e9f;
}
