package io.penderie.server.training;

import io.penderie.dataset.Mixture;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.RegistryException;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.datasets.Datasets;
import io.penderie.store.DatasetNotFoundException;
import io.penderie.store.DatasetSummary;
import io.penderie.training.InvalidConfigException;
import io.penderie.training.OwnStart;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds what a run on a dataset of one's own begins with, before it is asked for. */
@ApplicationScoped
class OwnRunStarts implements RunRequest.OwnStarts {

  private final ModelRegistry registry;
  private final PenderieConfig config;
  private final Datasets datasets;

  OwnRunStarts(ModelRegistry registry, PenderieConfig config, Datasets datasets) {
    this.registry = registry;
    this.config = config;
    this.datasets = datasets;
  }

  @Override
  public OwnStart find(String dataset, boolean said, String initialVersion) {
    DatasetSummary summary;
    try {
      summary = datasets.read(dataset).summary();
    } catch (DatasetNotFoundException e) {
      throw new InvalidConfigException("dataset", "is not there; GET /datasets lists them");
    }
    long classes = summary.classes().stream().filter(each -> each.training() > 0).count();
    if (classes < 2) {
      throw new InvalidConfigException(
          "dataset", "has pictures to learn from of " + classes + " classes; it takes two or more");
    }
    if (summary.classes().stream().allMatch(each -> each.test() == 0)) {
      throw new InvalidConfigException(
          "dataset", "has no picture in its test part yet; about every seventh new one goes there");
    }
    ModelVersion initial =
        said ? named(initialVersion) : OwnStart.fitting(registry, summary.description());
    return new OwnStart(initial, summary, Mixture.photographsOf(config.home()));
  }

  private ModelVersion named(String name) {
    try {
      return name == null ? null : registry.find(name);
    } catch (RegistryException e) {
      throw new InvalidConfigException("initialVersion", "is not a version of the registry");
    }
  }
}
