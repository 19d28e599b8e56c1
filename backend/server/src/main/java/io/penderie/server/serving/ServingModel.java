package io.penderie.server.serving;

import io.penderie.model.InputSpec;
import io.penderie.model.TrainedModel;
import io.penderie.photo.file.DecodingMemory;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.whole.FilePreparation;
import io.penderie.picture.Png;
import io.penderie.prediction.ActiveModel;
import io.penderie.prediction.BatchListener;
import io.penderie.prediction.BatchingClassifier;
import io.penderie.prediction.ModelLease;
import io.penderie.prediction.OnDemandModels;
import io.penderie.registry.Expectation;
import io.penderie.registry.ModelVersion;
import io.penderie.server.configuration.MemoryPlan;
import io.penderie.server.configuration.MemorySum;
import io.penderie.server.configuration.PenderieConfig;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;

/**
 * Everything that answers predictions: the active model and those that requests name beside it, and
 * the classifier before all of them. Closing finishes what the classifier accepted.
 *
 * @param active the model that answers now
 * @param others the versions that requests name
 * @param classifier the queue and computing thread of all
 * @param images how large an image file may be
 */
public record ServingModel(
    ActiveModel active, OnDemandModels others, BatchingClassifier classifier, ImageLimits images)
    implements AutoCloseable {

  /** Puts a model into service; it belongs to this object from now on. */
  static ServingModel of(
      ModelVersion version,
      TrainedModel model,
      Expectation expected,
      PenderieConfig config,
      BatchListener listener) {
    PenderieConfig.Limits limits = config.limits();
    ActiveModel active = new ActiveModel(version, model);
    return new ServingModel(
        active,
        new OnDemandModels(expected, config.versions().kept(), config.versions().queue()),
        new BatchingClassifier(
            config.classification().queue(),
            config.classification().batch(),
            listener,
            () -> compute(active, 1)),
        new ImageLimits(
            Math.toIntExact(limits.image().asLongValue()),
            limits.imageSide(),
            limits.imagePixels(),
            new DecodingMemory(MemoryPlan.of(config).decoding()),
            new DecodingMemory(MemorySum.coefficients(config))));
  }

  /** Prepares image files for a network. */
  public FilePreparation photos(InputSpec input) {
    return new FilePreparation(images, input);
  }

  /**
   * Leases a version, which may be the active one; see {@link OnDemandModels#lease}.
   *
   * @param version as the registry has it now
   */
  public CompletableFuture<ModelLease> lease(ModelVersion version) {
    return active
        .lease(version)
        .map(CompletableFuture::completedFuture)
        .orElseGet(() -> others.lease(version));
  }

  /**
   * Decodes a picture and answers it, alone and in a batch, so that no client pays for the first
   * time.
   */
  void warmUp(int batch) {
    try (ModelLease lease = active.lease()) {
      InputSpec input = lease.model().input();
      byte[] black = new byte[input.width() * input.height()];
      photos(input).prepare(Png.encode(input.width(), input.height(), black));
    }
    compute(active, 1);
    compute(active, batch);
  }

  private static void compute(ActiveModel active, int pictures) {
    try (ModelLease lease = active.lease()) {
      byte[] black = new byte[lease.model().input().values()];
      lease.model().probabilities(Collections.nCopies(pictures, black));
    }
  }

  /** How many classes the active model tells apart. */
  public int classes() {
    return active.version().card().labels().size();
  }

  /** How many models are in memory, beside those that are being closed. */
  int loaded() {
    return 1 + others.kept().size();
  }

  @Override
  public void close() {
    classifier.close();
    others.close();
    active.close();
  }
}
