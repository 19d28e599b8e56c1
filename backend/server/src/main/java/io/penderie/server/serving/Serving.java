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
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

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

  /** Of one forward pass: requests keep the processors busy already. */
  static final int THREADS = 1;

  private static final Logger LOG = Logger.getLogger(Serving.class);

  /** For a model that loads when the service ends; it takes less than a second. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PenderieConfig config;
  private final ServingMetrics metrics;
  private final ExpectedAnswers expected;
  private final DatasetCatalogue dataset;
  private final ReportPhotographs photographs;
  private final ModelRegistry registry;
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private final CountDownLatch modelIsThere = new CountDownLatch(1);
  private volatile ServingModel current;
  private volatile Activation activation;

  Serving(
      PenderieConfig config,
      ServingMetrics metrics,
      ExpectedAnswers expected,
      DatasetCatalogue dataset,
      ReportPhotographs photographs,
      ModelRegistry registry) {
    this.config = config;
    this.metrics = metrics;
    this.expected = expected;
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
    awaitModel();
    ServingModel model = current;
    current = null;
    if (model != null) {
      model.close();
    }
  }

  /**
   * A start that fails for another reason ends while the model is still being loaded, and the
   * engine, which ends with the process, would crash it then.
   */
  private void awaitModel() {
    try {
      if (!modelIsThere.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("The model is still being loaded at the end.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // complete() only says whether it was the first
  private void load() {
    try {
      loadModel();
    } catch (RuntimeException | Error e) {
      started.completeExceptionally(e);
      return;
    } finally {
      modelIsThere.countDown();
    }
    loadDataset();
  }

  private void loadModel() {
    dataset.readExpectation(config.home());
    PyTorch.useThreads(THREADS);
    InitialModel initial =
        HeadStart.take(config.home(), config.model())
            .orElseGet(() -> InitialModel.load(registry, config, dataset.expectation()));
    ServingModel model =
        ServingModel.of(initial.version(), initial.model(), dataset.expectation(), config, metrics);
    model.warmUp(config.classification().batch());
    metrics.gaugeQueue(
        ServingMetrics.CLASSIFICATION,
        config.classification().queue(),
        model.classifier(),
        classifier -> classifier.waiting());
    metrics.gaugeQueue(
        ServingMetrics.VERSIONS,
        config.versions().queue(),
        model.others(),
        others -> others.waiting());
    metrics.gaugeModels(model, ServingModel::loaded);
    metrics.showActive(initial.version().name());
    activation = initial.activation();
    current = model;
  }

  /** Predictions need none of the 70,000 pictures, and nobody waits for these until it is ready. */
  @SuppressWarnings("FutureReturnValueIgnored") // complete() only says whether it was the first
  private void loadDataset() {
    try {
      dataset.load(config.home());
      photographs.load(config.home());
      expected.show(current().active().version());
      started.complete(null);
    } catch (RuntimeException | Error e) {
      started.completeExceptionally(e);
    }
  }
}
