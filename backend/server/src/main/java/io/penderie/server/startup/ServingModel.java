package io.penderie.server.startup;

import io.penderie.model.InputSpec;
import io.penderie.model.TrainedModel;
import io.penderie.prediction.BatchListener;
import io.penderie.prediction.BatchingClassifier;
import io.penderie.prediction.photo.ImageLimits;
import io.penderie.prediction.photo.PhotoPreparation;
import io.penderie.registry.ActiveModel;
import io.penderie.registry.ModelVersion;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.http.GrayPng;
import java.util.Collections;

/**
 * Everything that answers predictions: the active model, the classifier before it, the preparation
 * for its input, which depends on the size of the pictures alone and so outlives a swap. Closing
 * finishes what the classifier accepted.
 *
 * @param active the model that answers now
 * @param classifier its queue and computing thread
 * @param photos prepares image files for it
 */
public record ServingModel(
    ActiveModel active, BatchingClassifier classifier, PhotoPreparation photos)
    implements AutoCloseable {

  /** Puts a model into service; it belongs to this object from now on. */
  static ServingModel of(
      ModelVersion version, TrainedModel model, PenderieConfig config, BatchListener listener) {
    ActiveModel active = new ActiveModel(version, model);
    PenderieConfig.Limits limits = config.limits();
    ImageLimits images =
        new ImageLimits(
            Math.toIntExact(limits.image().asLongValue()),
            limits.imageSide(),
            limits.imagePixels());
    return new ServingModel(
        active,
        new BatchingClassifier(
            active, config.classification().queue(), config.classification().batch(), listener),
        new PhotoPreparation(images, version.card().input()));
  }

  /**
   * Decodes a picture and answers it, alone and in a batch, so that no client pays for the first
   * time.
   */
  void warmUp(int batch) {
    try (ActiveModel.Lease lease = active.lease()) {
      InputSpec input = lease.model().input();
      byte[] black = new byte[input.pixels()];
      photos.prepare(GrayPng.encode(input.width(), input.height(), black));
      lease.model().probabilities(Collections.nCopies(1, black));
      lease.model().probabilities(Collections.nCopies(batch, black));
    }
  }

  /** How many classes the active model tells apart. */
  public int classes() {
    return active.version().card().labels().size();
  }

  @Override
  public void close() {
    classifier.close();
    active.close();
  }
}
