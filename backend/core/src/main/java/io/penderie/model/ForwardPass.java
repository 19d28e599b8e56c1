package io.penderie.model;

/**
 * A network that only answers, in whichever engine.
 *
 * <p>May be called by many threads. Owns native memory; close it when nothing uses it.
 */
interface ForwardPass extends AutoCloseable {

  /**
   * The outputs for a batch of pictures.
   *
   * @param pixels normalised, one picture after the other, channel by channel, row by row
   * @param size how many pictures, at least 1
   * @return one row a picture
   * @throws RuntimeException if the engine fails
   */
  float[][] logits(float[] pixels, int size);

  /** The engine's name and version, for logs. */
  String engine();

  @Override
  void close();
}
