package io.penderie.server.prediction;

import io.penderie.prediction.ModelLease;
import io.penderie.prediction.OverloadedException;
import io.penderie.registry.LoadCheck;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.metrics.ServingMetrics;
import io.penderie.server.serving.Serving;
import io.penderie.server.serving.ServingModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/**
 * Runs the work of a request on the preparation pool with a lease of the version that it asks for.
 */
@ApplicationScoped
class VersionLeases {

  private final Serving serving;
  private final DatasetCatalogue dataset;
  private final PreparationPool pool;
  private final ServingMetrics metrics;
  private final ModelRegistry registry;

  VersionLeases(
      Serving serving,
      DatasetCatalogue dataset,
      PreparationPool pool,
      ServingMetrics metrics,
      ModelRegistry registry) {
    this.serving = serving;
    this.dataset = dataset;
    this.pool = pool;
    this.metrics = metrics;
    this.registry = registry;
  }

  /**
   * The version of that name, as the registry has it now; reads a file.
   *
   * @param name null for the one that answers
   * @throws io.penderie.registry.RegistryException if there is none, or it cannot answer by what
   *     its card says
   */
  ModelVersion find(String name) {
    if (name == null) {
      return serving.current().active().version();
    }
    ModelVersion version = registry.find(name);
    LoadCheck.card(version, dataset.expectation());
    return version;
  }

  /**
   * Runs work on the pool; with a version that is to be loaded first, once it is.
   *
   * @param name null for the version that answers now
   * @param work gets a lease that ends when it returns or throws; where its result needs the model
   *     for longer it takes another
   * @return completes as what the work returns
   * @throws OverloadedException if too many wait already
   */
  <T> CompletableFuture<T> with(
      String name, BiFunction<ServingModel, ModelLease, CompletionStage<T>> work) {
    ServingModel model = serving.current();
    if (name == null) {
      return pool.submit(() -> use(model, model.active().lease(), work))
          .thenCompose(result -> result);
    }
    return pool.submit(() -> lease(model, name))
        .thenCompose(leasing -> leasing)
        .thenCompose(lease -> resume(model, lease, work))
        .thenCompose(result -> result);
  }

  private CompletionStage<ModelLease> lease(ServingModel model, String name) {
    try {
      return model.lease(find(name));
    } catch (OverloadedException e) {
      metrics.countRejected(ServingMetrics.VERSIONS);
      throw e;
    }
  }

  /** On the pool again: the version's loading thread has other things to do. */
  private <T> CompletableFuture<CompletionStage<T>> resume(
      ServingModel model,
      ModelLease lease,
      BiFunction<ServingModel, ModelLease, CompletionStage<T>> work) {
    try {
      return pool.submit(() -> use(model, lease, work));
    } catch (OverloadedException e) {
      lease.close();
      throw e;
    }
  }

  private static <T> CompletionStage<T> use(
      ServingModel model,
      ModelLease lease,
      BiFunction<ServingModel, ModelLease, CompletionStage<T>> work) {
    try (lease) {
      return work.apply(model, lease);
    }
  }
}
