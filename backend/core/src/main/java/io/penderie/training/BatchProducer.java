package io.penderie.training;

import io.penderie.dataset.Shuffle;
import io.penderie.model.InputSpec;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.random.RandomGenerator;

/**
 * Shuffles, augments and normalises an epoch's pictures on a thread of its own, so that the engine
 * never waits for them.
 *
 * <p>What a batch holds depends on the seed, the epoch and its number only, not on timing. Close it
 * to end the thread early.
 */
final class BatchProducer implements AutoCloseable {

  /** Enough to ride out a pause, few enough to bound the memory. */
  private static final int BATCHES_AHEAD = 4;

  private static final TrainingBatch END =
      new TrainingBatch(-1, 0, new float[0], new int[0], new float[0], new float[0]);

  private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(BATCHES_AHEAD);
  private final TrainingPictures pictures;
  private final InputSpec input;
  private final int outputs;
  private final TrainingConfig config;
  private final int epoch;
  private final int firstBatch;
  private final Thread thread;

  /**
   * Starts producing.
   *
   * @param epoch which, from 1 on
   * @param firstBatch the first one wanted, from 0 on; those before it are left out
   */
  BatchProducer(
      TrainingPictures pictures,
      InputSpec input,
      int outputs,
      TrainingConfig config,
      int epoch,
      int firstBatch) {
    this.pictures = pictures;
    this.input = input;
    this.outputs = outputs;
    this.config = config;
    this.epoch = epoch;
    this.firstBatch = firstBatch;
    this.thread = new Thread(this::produce, "augmentation");
    this.thread.setDaemon(true);
    this.thread.start();
  }

  /** The number of batches of an epoch; the last one may be smaller. */
  static int batches(int pictures, int batchSize) {
    return (pictures + batchSize - 1) / batchSize;
  }

  /**
   * The next batch, or null after the last one; not to be called after that, nor once closed.
   *
   * @throws IllegalStateException if the producing thread failed; its failure is the cause
   */
  TrainingBatch next() throws InterruptedException {
    Object next = queue.take();
    if (next instanceof Throwable failure) {
      throw new IllegalStateException("augmentation failed", failure);
    }
    return next == END ? null : (TrainingBatch) next;
  }

  /** The producing thread; it ends after the last batch or after {@link #close}. */
  Thread thread() {
    return thread;
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void produce() {
    try {
      try {
        int[] order = order();
        for (int i = firstBatch; i < batches(pictures.size(), config.batchSize()); i++) {
          queue.put(batch(i, order));
        }
        queue.put(END);
      } catch (RuntimeException | Error e) {
        // Waits for room as a batch does: whoever takes would else wait for it for ever.
        queue.put(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int[] order() {
    int[] order = new int[pictures.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    RandomGenerator random = random(-1);
    if (config.balanced()) {
      BalancedOrder.fill(order, pictures.ofDataset(), pictures::label, random);
    }
    Shuffle.shuffle(order, random);
    return order;
  }

  private TrainingBatch batch(int number, int[] order) {
    int from = number * config.batchSize();
    int size = Math.min(config.batchSize(), order.length - from);
    int length = input.values();
    float[] pixels = new float[size * length];
    int[] labels = new int[size];
    float[] masks = new float[size * outputs];
    float[] possible = new float[size * outputs];
    for (int i = 0; i < size; i++) {
      int index = order[from + i];
      // What is shown twice is varied in two ways.
      int luck = config.balanced() ? from + i : index;
      byte[] varied = pictures.varied(index, random(luck));
      input.normalise(varied, 0, length, pixels, i * length);
      labels[i] = pictures.label(index);
      for (int answer = 0; answer < outputs; answer++) {
        masks[i * outputs + answer] = pictures.isRight(index, answer) ? 0 : TrainingBatch.WRONG;
        possible[i * outputs + answer] = pictures.canShow(index, answer) ? 0 : TrainingBatch.WRONG;
      }
    }
    return new TrainingBatch(number, size, pixels, labels, masks, possible);
  }

  /** A generator of its own for each picture and epoch: no picture's luck depends on another's. */
  private RandomGenerator random(int index) {
    long mixed = config.seed() * 0x9E3779B97F4A7C15L + epoch;
    return new SplittableRandom(mixed * 0xBF58476D1CE4E5B9L + index);
  }
}
