package io.penderie.server.prediction;

import io.penderie.dataset.PictureRecipe;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.Preparation;
import io.penderie.photo.garment.Reading;
import io.penderie.prediction.ModelLease;
import io.penderie.prediction.OverloadedException;
import io.penderie.prediction.Prediction;
import io.penderie.registry.ModelVersion;
import io.penderie.server.metrics.ServingMetrics;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.serving.ServingModel;
import io.penderie.server.tracing.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The steps from a picture to its answer, each of them measured and traced. */
@ApplicationScoped
class PredictionSteps {

  private final ServingMetrics metrics;

  PredictionSteps(ServingMetrics metrics) {
    this.metrics = metrics;
  }

  /**
   * Prepares an image file for a version.
   *
   * @throws ProblemException if a version that takes whole pictures is to take corrected ones
   * @throws io.penderie.photo.file.ImageRejectedException if the file cannot be used
   */
  Preparation prepare(
      ServingModel model, ModelVersion version, byte[] file, Corrections corrections) {
    boolean whole = version.card().input().recipe() != PictureRecipe.GARMENT;
    if (whole && !corrections.equals(Corrections.NONE)) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          "This version takes whole pictures: there is no garment in them to correct.");
    }
    return Trace.current()
        .span(
            "preparation",
            () ->
                metrics.timePreparation(
                    () -> model.photos(version.card().input()).prepare(file, corrections)));
  }

  /**
   * Puts a picture into the queue before the network.
   *
   * @param lease of the version that it was prepared for; another one is taken of it
   * @throws OverloadedException if the queue is full
   */
  CompletableFuture<Prediction> queue(
      ServingModel model, List<Reading> readings, ModelLease lease) {
    Trace trace = Trace.current();
    try {
      return model
          .classifier()
          .classify(
              readings,
              lease.another(),
              (queueNanos, forwardNanos, pictures) ->
                  trace.passed(lease.version().name(), queueNanos, forwardNanos, pictures));
    } catch (OverloadedException e) {
      metrics.countRejected(ServingMetrics.CLASSIFICATION);
      throw e;
    }
  }

  /** Counts an answer that goes out. */
  void count(Prediction prediction) {
    metrics.countPrediction(prediction.version().name(), prediction.label(), prediction.known());
  }
}
