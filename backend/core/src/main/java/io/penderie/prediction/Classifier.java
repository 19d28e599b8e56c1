package io.penderie.prediction;

import io.penderie.photo.garment.Reading;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Answers what a prepared picture shows, by all readings of it. */
public interface Classifier {

  /**
   * Classifies a picture, sooner or later.
   *
   * @param readings of the picture, at least one, of the size that the model takes
   * @param lease of the model that answers; it is this object's from now on, also when this throws,
   *     and ends once the picture is computed
   * @return completes with the prediction, or exceptionally if the forward pass failed. Dependent
   *     stages without an executor may run on the computing thread and hold it up: give them one.
   * @throws IllegalArgumentException at once if a reading has another size
   * @throws OverloadedException at once if too many pictures wait already
   * @throws ClosedException at once if no more pictures are taken
   */
  CompletableFuture<Prediction> classify(List<Reading> readings, ModelLease lease);
}
