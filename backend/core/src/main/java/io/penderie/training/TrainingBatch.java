package io.penderie.training;

/**
 * One step's pictures and targets, ready for the engine.
 *
 * @param number from 0 on within its epoch
 * @param size the number of pictures
 * @param pixels normalised, {@code size * height * width} values
 * @param labels the class index of each picture
 * @param targets {@code size * classes} values: each row is the distribution to learn, 1 at the
 *     label, or with label smoothing e: e / classes everywhere and 1 - e more at the label
 */
record TrainingBatch(int number, int size, float[] pixels, int[] labels, float[] targets) {}
