package io.penderie.server.prediction;

import io.penderie.prediction.Prediction;
import java.util.List;

/**
 * A request that has been read, and that is answered as a whole or not at all.
 *
 * @param <A> its answer
 */
public interface PictureRequest<A> {

  /** Its pictures, at least one. */
  List<PictureSource> pictures();

  /**
   * Makes the answer; must not block.
   *
   * @param predictions one a picture, in their order
   */
  A answer(List<Prediction> predictions);
}
