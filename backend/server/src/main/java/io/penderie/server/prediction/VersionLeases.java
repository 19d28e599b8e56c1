package io.penderie.server.prediction;

import io.penderie.prediction.ModelLease;
import io.penderie.prediction.OverloadedException;
import io.penderie.registry.LoadCheck;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.metrics.ServingMetrics;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.serving.DatasetActivation;
import io.penderie.server.serving.ExpectedAnswers;
import io.penderie.server.serving.Serving;
import io.penderie.server.serving.ServingModel;
import io.penderie.server.upload.RequestWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/**
 * Runs the work of a request on the preparation pool with a lease of the version that it asks for.
 */
@ApplicationScoped
public class VersionLeases {

  private final Serving serving;
  private final DatasetCatalogue dataset;
  private final PreparationPool pool;
  private final ServingMetrics metrics;
  private final ModelRegistry registry;
  private final ExpectedAnswers expected;

  VersionLeases(
      Serving serving,
      DatasetCatalogue dataset,
      PreparationPool pool,
      ServingMetrics metrics,
      ModelRegistry registry,
      ExpectedAnswers expected) {
    this.serving = serving;
    this.dataset = dataset;
    this.pool = pool;
    this.metrics = metrics;
    this.registry = registry;
    this.expected = expected;
  }

  /**
   * The version of that name, as the registry has it now; reads a file.
   *
   * @throws ProblemException if there is none of the dataset
   * @throws io.penderie.registry.RegistryException if there is none, or it cannot answer by what
   *     its card says
   */
  public ModelVersion find(AskedVersion asked) {
    if (asked.isDefault()) {
      return serving.current().active().version();
    }
    ModelVersion version = registry.find(name(asked));
    asked.requireDataset(version);
    LoadCheck.card(version, dataset.expectation().suiting(version));
    return version;
  }

  /**
   * Loads a version that is not in memory; the two that were asked for last stay there. Reads a
   * file.
   *
   * @return completes when it is there, or as {@link #find} fails
   * @throws OverloadedException if too many others wait to be loaded
   */
  public CompletionStage<Void> load(AskedVersion asked) {
    return lease(serving.current(), asked).thenAccept(ModelLease::close);
  }

  private String name(AskedVersion asked) {
    return asked.version() != null
        ? asked.version()
        : DatasetActivation.of(registry, asked.dataset()).version();
  }

  /**
   * Takes a request in hand and runs its first piece on the pool; with a version that is to be
   * loaded first, once it is.
   *
   * @param asked which version
   * @param piece gets a lease that ends when it returns or throws; where its result needs the model
   *     for longer it takes another
   * @return completes as what the piece returns
   * @throws OverloadedException if too many wait already
   */
  @SuppressWarnings("FutureReturnValueIgnored") // nested ones, which the last lines unfold
  <T> CompletableFuture<T> with(
      RequestWork work,
      AskedVersion asked,
      BiFunction<ServingModel, ModelLease, CompletionStage<T>> piece) {
    ServingModel model = serving.current();
    pool.admit(work);
    if (asked.isDefault()) {
      CompletableFuture<CompletionStage<T>> begun =
          pool.run(work, () -> use(model, model.active().lease(), piece));
      work.leave();
      return begun.thenCompose(result -> result);
    }
    return pool.run(work, () -> lease(model, asked))
        .thenCompose(leasing -> leasing)
        // On the pool again: the version's loading thread has other things to do.
        .thenApply(lease -> resume(work, model, lease, piece))
        // While the version is being loaded the request is still in hand.
        .whenComplete((resumed, failure) -> work.leave())
        .thenCompose(resumed -> resumed)
        .thenCompose(result -> result);
  }

  private CompletionStage<ModelLease> lease(ServingModel model, AskedVersion asked) {
    try {
      return model.lease(find(asked));
    } catch (OverloadedException e) {
      metrics.countRejected(ServingMetrics.VERSIONS);
      throw e;
    }
  }

  private <T> CompletableFuture<CompletionStage<T>> resume(
      RequestWork work,
      ServingModel model,
      ModelLease lease,
      BiFunction<ServingModel, ModelLease, CompletionStage<T>> piece) {
    // Closing it a second time, where the piece has, does nothing.
    return pool.run(
            work,
            () -> {
              expected.show(lease.version());
              return use(model, lease, piece);
            })
        .whenComplete((done, failure) -> lease.close());
  }

  private static <T> CompletionStage<T> use(
      ServingModel model,
      ModelLease lease,
      BiFunction<ServingModel, ModelLease, CompletionStage<T>> piece) {
    try (lease) {
      return piece.apply(model, lease);
    }
  }
}
