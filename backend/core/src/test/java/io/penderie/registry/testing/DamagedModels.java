package io.penderie.registry.testing;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.PictureRecipe;
import io.penderie.files.Json;
import io.penderie.files.Sha256;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ways in which a sound version is made unusable; each leaves a folder with a card. */
public enum DamagedModels {
  CARD_THAT_IS_NO_JSON("its model card cannot be read") {
    @Override
    public void damage(ModelVersion version) throws IOException {
      Files.writeString(version.folder().resolve(ModelVersion.CARD), "{\"version\": ");
    }
  },
  CHECKPOINT("it is a checkpoint of a training run that has not finished") {
    @Override
    public void damage(ModelVersion version) throws IOException {
      rewrite(version, Map.of("complete", false));
    }
  },
  OTHER_SIZE("it takes pictures of 12x12, not of ") {
    @Override
    public void damage(ModelVersion version) throws IOException {
      replace(version, new InputSpec(12, 12, 0.5f, 0.25f), version.card().labels());
    }
  },
  IN_COLOUR("it takes pictures in colour, not in gray") {
    @Override
    public void damage(ModelVersion version) throws IOException {
      replace(
          version, version.card().input().with(PictureRecipe.EXACT, 3), version.card().labels());
    }
  },
  OTHER_CLASSES("it tells other classes apart than those of the dataset") {
    @Override
    public void damage(ModelVersion version) throws IOException {
      replace(version, version.card().input(), ClassLabels.numbered(5));
    }
  },
  MISSING_PARAMETERS("its parameters are missing or not those of its card") {
    @Override
    public void damage(ModelVersion version) throws IOException {
      Files.delete(version.parameters());
    }
  },
  ONE_BIT_CHANGED("its parameters are missing or not those of its card") {
    @Override
    public void damage(ModelVersion version) throws IOException {
      byte[] bytes = Files.readAllBytes(version.parameters());
      bytes[bytes.length / 2] ^= 1;
      Files.write(version.parameters(), bytes);
    }
  },
  TRUNCATED_WITH_ITS_HASH("its parameters are not those of its network") {
    @Override
    public void damage(ModelVersion version) throws IOException {
      byte[] bytes = Files.readAllBytes(version.parameters());
      Files.write(version.parameters(), Arrays.copyOf(bytes, bytes.length / 2));
      rewrite(version, Map.of("parametersSha256", Sha256.of(version.parameters())));
    }
  },
  PARAMETERS_OF_ANOTHER_NETWORK("its parameters are not those of its network") {
    @Override
    public void damage(ModelVersion version) throws IOException {
      try (Network other =
          Network.initialise(
              Architecture.REPORT_CNN,
              version.card().input(),
              version.card().labels().size() + 1,
              1)) {
        other.save(version.parameters());
      }
      rewrite(version, Map.of("parametersSha256", Sha256.of(version.parameters())));
    }
  },
  A_PARAMETER_THAT_IS_NO_NUMBER("it answered the warm-up with no probabilities") {
    @Override
    public void damage(ModelVersion version) throws IOException {
      byte[] bytes = Files.readAllBytes(version.parameters());
      // A float of ones alone is NaN; the last one is a bias of the last layer.
      Arrays.fill(bytes, bytes.length - Float.BYTES, bytes.length, (byte) 0xFF);
      Files.write(version.parameters(), bytes);
      rewrite(version, Map.of("parametersSha256", Sha256.of(version.parameters())));
    }
  };

  private final String reason;

  DamagedModels(String reason) {
    this.reason = reason;
  }

  /** What a check says of it; of another size, the beginning of that. */
  public String reason() {
    return reason;
  }

  /** Damages a complete version. */
  public abstract void damage(ModelVersion version) throws IOException;

  private static void replace(ModelVersion version, InputSpec input, ClassLabels labels)
      throws IOException {
    try (Network network = Network.initialise(Architecture.REPORT_CNN, input, labels.size(), 1)) {
      VersionFiles.write(
          version.folder(),
          network,
          sha256 ->
              changed(
                  version.card(),
                  Map.of("input", input, "labels", labels, "parametersSha256", sha256)));
    }
  }

  private static void rewrite(ModelVersion version, Map<String, Object> members)
      throws IOException {
    TinyModels.rewrite(version, changed(version.card(), members));
  }

  @SuppressWarnings("unchecked") // A record becomes a map from its components' names.
  private static ModelCard changed(ModelCard card, Map<String, Object> members) {
    Map<String, Object> all = new LinkedHashMap<>(Json.convert(card, Map.class));
    all.putAll(members);
    return Json.convert(all, ModelCard.class);
  }
}
