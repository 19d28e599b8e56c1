package io.penderie.prediction;

import io.penderie.picture.GrayPicture;
import java.util.concurrent.CompletableFuture;

/** Answers what a prepared picture shows. */
public interface Classifier {

  /**
   * Classifies a picture, sooner or later.
   *
   * @param picture of the size that the model takes
   * @param lease of the model that answers; it is this object's from now on, also when this throws,
   *     and ends once the picture is computed
   * @return completes with the prediction, or exceptionally if the forward pass failed. Dependent
   *     stages without an executor may run on the computing thread and hold it up: give them one.
   * @throws IllegalArgumentException at once if the picture has another size
   * @throws OverloadedException at once if too many pictures wait already
   * @throws ClosedException at once if no more pictures are taken
   */
  CompletableFuture<Prediction> classify(GrayPicture picture, ModelLease lease);
}
