package io.penderie.cli;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetFolder;
import io.penderie.dataset.ExtendedDataset;
import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.Mixture;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.RegistryException;
import io.penderie.store.DatasetStore;
import io.penderie.store.OwnDataset;
import io.penderie.store.Progress;
import io.penderie.training.Hyperparameter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the data and the trained networks are. */
final class HomeOption extends RegistryOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "A folder with the four IDX files of a dataset, and optionally classes.json"
              + " (default: --dataset, or Fashion-MNIST below --home).")
  private Path data;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description =
          "One of your own datasets, see the command dataset (default: for a version, the one that"
              + " it learned from).")
  private String dataset;

  /** The name of the dataset of one's own that is meant; null if none is. */
  String dataset() {
    return FashionMnist.NAME.equals(dataset) ? null : dataset;
  }

  /** The folder of the photographs to learn from beside a dataset; it need not be there. */
  Path photographs() {
    return Mixture.photographsOf(home());
  }

  /** Reads the dataset that is meant. */
  Dataset readDataset() {
    if (data != null) {
      return new DatasetFolder(data).read();
    }
    return dataset() == null ? FashionMnist.folder(home()).read() : readOwn(dataset());
  }

  /** Reads the dataset that is meant, or else the one that a version learned from. */
  Dataset readDataset(ModelVersion version) {
    ModelCard.Data learned = version.card().data();
    if (data != null || dataset != null || !learned.isOwn()) {
      return readDataset();
    }
    Dataset own = readOwn(learned.name());
    return Boolean.TRUE.equals(version.card().hyperparameters().get(Hyperparameter.EXTEND.field()))
        ? ExtendedDataset.ofFashionMnist(photographs().getParent(), own)
        : own;
  }

  /** A dataset of one's own. */
  OwnDataset own(String name) {
    return DatasetStore.ofHome(home()).open(name);
  }

  private Dataset readOwn(String name) {
    return own(name).read(Runtime.getRuntime().availableProcessors(), Progress.NONE);
  }

  /**
   * A version by name, by the path of its folder, or the active one of the dataset that is meant.
   *
   * @param model a version's name, a folder, or null for the active version
   * @throws io.penderie.registry.RegistryException if there is none
   */
  ModelVersion version(String model) {
    if (model == null) {
      return dataset() == null
          ? registry().active()
          : registry()
              .find(
                  registry()
                      .activationOf(dataset())
                      .orElseThrow(
                          () ->
                              new RegistryException(
                                  "no version has learned from " + dataset() + " yet"))
                      .version());
    }
    Path folder = Path.of(model);
    return Files.exists(folder.resolve(ModelVersion.CARD))
        ? ModelRegistry.open(folder)
        : registry().find(model);
  }
}
