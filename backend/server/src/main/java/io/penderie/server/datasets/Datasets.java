package io.penderie.server.datasets;

import io.penderie.picture.PlanarPicture;
import io.penderie.prediction.OverloadedException;
import io.penderie.registry.Activation;
import io.penderie.registry.ModelRegistry;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.problem.NotReadyException;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.serving.Serving;
import io.penderie.store.DatasetStore;
import io.penderie.store.DatasetSummary;
import io.penderie.store.OwnDataset;
import io.penderie.store.StoreLimits;
import io.penderie.store.StoredPicture;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The store of the service, and how much work on it may be in hand: pictures are looked at one
 * after the other, so that bringing many keeps nobody waiting for a prediction.
 */
@ApplicationScoped
public class Datasets {

  /** As many threads of the service may wait for their turn; a camera sends one after the other. */
  private static final int MOST_WAITING = 32;

  private final PenderieConfig config;
  private final Serving serving;
  private final ModelRegistry registry;
  private final Semaphore turn = new Semaphore(1, true);
  private volatile DatasetStore store;

  Datasets(PenderieConfig config, Serving serving, ModelRegistry registry) {
    this.registry = registry;
    this.config = config;
    this.serving = serving;
  }

  /**
   * The store.
   *
   * @throws NotReadyException before the service is ready: its pictures are decoded within the same
   *     memory as those that are classified
   */
  DatasetStore store() {
    DatasetStore known = store;
    if (known == null) {
      known =
          new DatasetStore(config.home().resolve("datasets"), limits(), serving.current().images());
      store = known;
    }
    return known;
  }

  private StoreLimits limits() {
    PenderieConfig.Datasets most = config.datasets();
    return new StoreLimits(most.kept(), most.pictures(), most.bytes().asLongValue());
  }

  /** One to read; those that come with Penderie are read elsewhere. */
  public OwnDataset read(String name) {
    if (name.equals(DatasetStore.BUILT_IN)) {
      throw new ProblemException(
          ProblemType.NOT_FOUND,
          "The pictures of the dataset that comes with Penderie are at /dataset.");
    }
    return store().open(name);
  }

  /**
   * Does something that takes a processor for a while, when it is its turn.
   *
   * @throws OverloadedException if too many wait for theirs
   */
  <T> T inTurn(Supplier<T> work) {
    if (turn.getQueueLength() >= MOST_WAITING) {
      throw new OverloadedException("too many pictures wait to be kept");
    }
    return whenItsTurn(work);
  }

  private <T> T whenItsTurn(Supplier<T> work) {
    turn.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }

  /**
   * A picture as a network sees it, prepared when it is its turn, however many wait: for work of
   * the service itself, which comes one picture at a time.
   */
  public PlanarPicture prepared(OwnDataset dataset, StoredPicture picture) {
    return whenItsTurn(() -> dataset.prepared(picture));
  }

  /** A dataset in figures. */
  OwnDatasetView view(DatasetSummary summary) {
    String active =
        registry.activationOf(summary.description().name()).map(Activation::version).orElse(null);
    return OwnDatasetView.of(summary, active);
  }

  /** The dataset that comes with Penderie in figures. */
  OwnDatasetView builtIn(DatasetCatalogue catalogue) {
    return BuiltInView.of(catalogue, serving.current().active().version().name());
  }
}
