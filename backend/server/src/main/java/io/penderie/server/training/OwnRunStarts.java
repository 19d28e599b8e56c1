package io.penderie.server.training;

import io.penderie.dataset.Mixture;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.RegistryException;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.store.DatasetDescription;
import io.penderie.store.DatasetNotFoundException;
import io.penderie.store.DatasetStore;
import io.penderie.store.DatasetSummary;
import io.penderie.store.OwnDataset;
import io.penderie.training.InvalidConfigException;
import io.penderie.training.OwnStart;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds what a run on a dataset of one's own begins with, before it is asked for. */
@ApplicationScoped
class OwnRunStarts implements RunRequest.OwnStarts {

  private final ModelRegistry registry;
  private final PenderieConfig config;
  private final DatasetStore datasets;

  OwnRunStarts(ModelRegistry registry, PenderieConfig config) {
    this.registry = registry;
    this.config = config;
    this.datasets = DatasetStore.ofHome(config.home());
  }

  @Override
  public OwnStart find(String dataset, boolean said, String initialVersion) {
    DatasetDescription description;
    DatasetSummary summary;
    try {
      OwnDataset own = datasets.open(dataset);
      description = own.description();
      summary = own.summary();
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
    return new OwnStart(
        said ? named(initialVersion) : fitting(description),
        summary.classes().stream().mapToInt(each -> each.training()).sum(),
        description.size(),
        description.preparation(),
        Mixture.photographsOf(config.home()));
  }

  private ModelVersion fitting(DatasetDescription description) {
    return OwnStart.fitting(registry, description.size(), description.preparation()).orElse(null);
  }

  private ModelVersion named(String name) {
    try {
      return name == null ? null : registry.find(name);
    } catch (RegistryException e) {
      throw new InvalidConfigException("initialVersion", "is not a version of the registry");
    }
  }
}
