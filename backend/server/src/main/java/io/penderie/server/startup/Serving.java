package io.penderie.server.startup;

import io.penderie.model.PyTorch;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.metrics.ServingMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings the model into service and takes it out again.
 *
 * <p>Loading runs beside the start of the HTTP server, so that liveness answers at once; until the
 * model has answered a warm-up prediction, requests get 503.
 */
@ApplicationScoped
public class Serving {

  /** After the preparation of what was accepted has finished. */
  public static final int STOPS_AFTER_PREPARATION = 200;

  private final PenderieConfig config;
  private final ServingMetrics metrics;
  private final DatasetCatalogue dataset;
  private final Map<String, ModelVersion> served = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private volatile ServingModel current;

  Serving(PenderieConfig config, ServingMetrics metrics, DatasetCatalogue dataset) {
    this.config = config;
    this.metrics = metrics;
    this.dataset = dataset;
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

  /** A version that answers or has answered since the start. */
  public ModelVersion served(String version) {
    return served.get(version);
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
      PyTorch.useThreads(1);
      ModelRegistry registry = ModelRegistry.ofHome(config.home());
      ModelVersion version = config.model().map(registry::find).orElseGet(registry::active);
      ServingModel model = ServingModel.load(version, config, metrics);
      model.warmUp(config.classification().batch());
      metrics.gaugeQueue(
          ServingMetrics.CLASSIFICATION, model.classifier(), classifier -> classifier.waiting());
      served.put(version.name(), version);
      current = model;
      dataset.load(config.home());
      started.complete(null);
    } catch (RuntimeException | Error e) {
      started.completeExceptionally(e);
    }
  }
}
