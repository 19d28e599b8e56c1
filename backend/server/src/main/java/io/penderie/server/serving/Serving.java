package io.penderie.server.serving;

import io.penderie.model.PyTorch;
import io.penderie.registry.Activation;
import io.penderie.registry.ModelRegistry;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.dataset.ReportPhotographs;
import io.penderie.server.metrics.ServingMetrics;
import io.penderie.server.problem.NotReadyException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Brings the model into service and takes it out again.
 *
 * <p>Loading runs beside the start of the HTTP server, so that liveness answers at once. Until the
 * model has answered a warm-up prediction, predictions get 503; the dataset is read after that, and
 * the service is ready when both are there.
 */
@ApplicationScoped
public class Serving {

  /** After the preparation of what was accepted has finished. */
  public static final int STOPS_AFTER_PREPARATION = 200;

  private final PenderieConfig config;
  private final ServingMetrics metrics;
  private final DatasetCatalogue dataset;
  private final ReportPhotographs photographs;
  private final ModelRegistry registry;
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private volatile ServingModel current;
  private volatile Activation activation;

  Serving(
      PenderieConfig config,
      ServingMetrics metrics,
      DatasetCatalogue dataset,
      ReportPhotographs photographs,
      ModelRegistry registry) {
    this.config = config;
    this.metrics = metrics;
    this.dataset = dataset;
    this.photographs = photographs;
    this.registry = registry;
  }

  /** Completes when model and dataset are in service, or with what kept them from it. */
  public CompletableFuture<Void> started() {
    return started.copy();
  }

  /**
   * What answers now.
   *
   * @throws NotReadyException before the warm-up has succeeded and while stopping
   */
  public ServingModel current() {
    ServingModel model = current;
    if (model == null) {
      throw new NotReadyException("The model is being loaded or the service is stopping.");
    }
    return model;
  }

  /**
   * What the registry said of the active version when it was last looked at; empty if it could not
   * say. What answers may differ: a version that was set for the start, or the one before a version
   * that does not load.
   */
  Optional<Activation> activation() {
    return Optional.ofNullable(activation);
  }

  /** Keeps what the registry says now. */
  void registrySays(Activation now) {
    activation = now;
  }

  void start(@Observes StartupEvent event) {
    Thread loader = new Thread(this::load, "loader");
    loader.setDaemon(true);
    loader.start();
  }

  void stop(@Observes @Priority(STOPS_AFTER_PREPARATION) ShutdownEvent event) {
    ServingModel model = current;
    current = null;
    if (model != null) {
      model.close();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // complete() only says whether it was the first
  private void load() {
    try {
      dataset.readExpectation(config.home());
      PyTorch.useThreads(1);
      InitialModel initial = InitialModel.load(registry, config, dataset.expectation());
      ServingModel model =
          ServingModel.of(
              initial.version(), initial.model(), dataset.expectation(), config, metrics);
      model.warmUp(config.classification().batch());
      metrics.gaugeQueue(
          ServingMetrics.CLASSIFICATION, model.classifier(), classifier -> classifier.waiting());
      metrics.gaugeQueue(ServingMetrics.VERSIONS, model.others(), others -> others.waiting());
      activation = initial.activation();
      current = model;
      // Predictions need none of the 70,000 pictures, and nobody waits for these until it is ready.
      dataset.load(config.home());
      photographs.load(config.home());
      started.complete(null);
    } catch (RuntimeException | Error e) {
      started.completeExceptionally(e);
    }
  }
}
