package io.penderie.cli;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetFolder;
import io.penderie.dataset.FashionMnist;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
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
              + " (default: Fashion-MNIST below --home).")
  private Path data;

  Dataset readDataset() {
    return data == null ? FashionMnist.folder(home()).read() : new DatasetFolder(data).read();
  }

  /**
   * A version by name, by the path of its folder, or the active one.
   *
   * @param model a version's name, a folder, or null for the active version
   */
  ModelVersion version(String model) {
    if (model == null) {
      return registry().active();
    }
    Path folder = Path.of(model);
    return Files.exists(folder.resolve(ModelVersion.CARD))
        ? ModelRegistry.open(folder)
        : registry().find(model);
  }
}
