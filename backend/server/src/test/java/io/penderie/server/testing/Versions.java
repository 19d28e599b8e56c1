package io.penderie.server.testing;

import io.penderie.files.Json;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.VersionFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Further versions for a home: complete and sound, uncalibrated, with random parameters. */
public final class Versions {

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
