package io.penderie.prediction;

import java.util.concurrent.CompletableFuture;

/** Answers what a prepared picture shows. */
public interface Classifier {

  /**
   * Classifies a picture, sooner or later.
   *
   * @return completes with the prediction, or exceptionally if the forward pass failed. Dependent
   *     stages without an executor may run on the computing thread and hold it up: give them one.
   * @throws OverloadedException at once if too many pictures wait already
   * @throws ClosedException at once if no more pictures are taken
   */
  CompletableFuture<Prediction> classify(PreparedPicture picture);
}
