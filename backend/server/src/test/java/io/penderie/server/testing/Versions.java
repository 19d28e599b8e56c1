package io.penderie.server.testing;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetIds;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.PictureRecipe;
import io.penderie.evaluation.Measurement;
import io.penderie.files.Json;
import io.penderie.files.JsonFiles;
import io.penderie.files.Sha256;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.model.NetworkExport;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.VersionFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Further versions for a home: complete and sound, uncalibrated, with random parameters. */
public final class Versions {

  private static final ClassLabels OWN_CLASSES =
      new ClassLabels(List.of("Hat", "Scarf", "Glove"), List.of("Chapeau", "Écharpe", "Gant"));

  private Versions() {}

  /** Writes one that takes the pictures and tells the classes of the shipped version. */
  public static ModelVersion write(Path home, String name, long seed) {
    return write(home, name, Architecture.REPORT_CNN, seed);
  }

  /** The same of another network, which may see the pictures larger. */
  public static ModelVersion write(Path home, String name, Architecture architecture, long seed) {
    ModelRegistry registry = ModelRegistry.ofHome(home);
    ModelCard shipped = registry.find(registry.defaultVersion().orElseThrow()).card();
    int enlargement = architecture.enlargement();
    InputSpec input =
        new InputSpec(
            InputSpec.FASHION_MNIST.width() * enlargement,
            InputSpec.FASHION_MNIST.height() * enlargement,
            InputSpec.FASHION_MNIST.mean(),
            InputSpec.FASHION_MNIST.deviation());
    try (Network network = Network.initialise(architecture, input, shipped.labels().size(), seed)) {
      return VersionFiles.write(
          registry.folder(name),
          network,
          sha256 -> card(shipped, name, architecture, input, sha256));
    }
  }

  /** Writes one of a dataset that people brought, with the three classes hat, scarf and glove. */
  public static ModelVersion writeOwn(Path home, String name, String dataset, long seed) {
    return writeOwn(home, name, dataset, 1, seed);
  }

  /** The same of gray pictures or of such in colour, of 16 x 16. */
  @SuppressWarnings("unchecked") // A record becomes a map from its components' names.
  public static ModelVersion writeOwn(
      Path home, String name, String dataset, int channels, long seed) {
    ModelRegistry registry = ModelRegistry.ofHome(home);
    ModelCard shipped = registry.find(registry.defaultVersion().orElseThrow()).card();
    InputSpec input = new InputSpec(16, 16, channels, 0.5f, 0.25f, PictureRecipe.PHOTOGRAPH);
    Map<String, Object> data = new LinkedHashMap<>(Json.convert(shipped.data(), Map.class));
    data.put("name", dataset);
    data.put("own", true);
    try (Network network =
        Network.initialise(Architecture.REPORT_CNN, input, OWN_CLASSES.size(), seed)) {
      return VersionFiles.write(
          registry.folder(name),
          network,
          sha256 -> {
            Map<String, Object> members =
                Json.convert(
                    card(shipped, name, Architecture.REPORT_CNN, input, sha256), Map.class);
            members.put("labels", OWN_CLASSES);
            members.put("data", data);
            members.put("finishedAt", "2026-11-29T12:00:%02dZ".formatted(seed));
            return Json.convert(members, ModelCard.class);
          });
    }
  }

  /** Writes one of those three classes that learned from a dataset of 16 x 16, with its export. */
  @SuppressWarnings("unchecked") // A record becomes a map from its components' names.
  public static ModelVersion writeLearned(Path home, String name, Dataset dataset)
      throws IOException {
    ModelVersion bare = writeOwn(home, name, dataset.name(), dataset.training().channels(), 1);
    ModelCard card = bare.card();
    NetworkExport export =
        NetworkExport.of(
            card.architecture(), card.input(), card.labels().size(), bare.parameters());
    Files.write(bare.export(), export.bytes());
    Map<String, Object> members = Json.convert(card, Map.class);
    members.put(
        "data",
        new ModelCard.Data(
            dataset.name(),
            dataset.sha256(),
            dataset.training().size(),
            dataset.validation().size(),
            dataset.test().size(),
            card.data().validationFraction(),
            card.data().splitSeed(),
            true));
    members.put(
        "export",
        new ModelCard.Export(new Sha256().add(export.bytes()).hex(), export.largestDifference()));
    return VersionFiles.write(bare.folder(), Json.convert(members, ModelCard.class));
  }

  /**
   * Measures such a version by hand, as a training does it at its end.
   *
   * @param names of the test pictures
   * @param truth the class of each
   * @param probabilities what it answered to each
   */
  public static void measureOwn(
      ModelVersion version, List<String> names, int[] truth, float[][] probabilities)
      throws IOException {
    ImageSet pictures = ImageSet.of(1, 1, new byte[truth.length][1], truth);
    Dataset dataset =
        new Dataset(
            "own",
            OWN_CLASSES,
            pictures,
            pictures,
            pictures,
            PictureRecipe.PHOTOGRAPH,
            "0",
            new DatasetIds(List.of("hat", "scarf", "glove"), names));
    Measurement measured = Measurement.ofTest(dataset, probabilities, null);
    JsonFiles.write(version.evaluation(), measured.evaluation());
    JsonFiles.write(version.answers(), measured.answers());
  }

  @SuppressWarnings("unchecked") // A record becomes a map from its components' names.
  private static ModelCard card(
      ModelCard shipped, String name, Architecture architecture, InputSpec input, String sha256) {
    Map<String, Object> members = new LinkedHashMap<>(Json.convert(shipped, Map.class));
    members.put("version", name);
    members.put("architecture", architecture.id());
    members.put("input", input);
    members.put("parametersSha256", sha256);
    members.remove("calibration");
    return Json.convert(members, ModelCard.class);
  }
}
