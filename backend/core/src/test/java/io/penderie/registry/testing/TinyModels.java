package io.penderie.registry.testing;

import io.penderie.dataset.ClassLabels;
import io.penderie.evaluation.EpochFigures;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Versions with random parameters for gray pictures of 8x8 in three classes. */
public final class TinyModels {

  /** What they take in. */
  public static final InputSpec INPUT = new InputSpec(8, 8, 0.5f, 0.25f);

  /** What they tell apart. */
  public static final ClassLabels LABELS =
      new ClassLabels(List.of("top", "bottom", "full"), List.of("haut", "bas", "plein"));

  private static final String NO_HASH = "0".repeat(64);

  private TinyModels() {}

  /** A card with a value for everything. */
  public static ModelCard card(String name, String parametersSha256) {
    return new ModelCard(
        name,
        Architecture.REPORT_CNN,
        INPUT,
        LABELS,
        98_000,
        parametersSha256,
        false,
        new ModelCard.Data("tiny", NO_HASH, 22, 2, 6, 1.0 / 12, 7),
        Map.of("epochs", 1, "learningRate", 0.125),
        List.of(new EpochFigures(1, 0.125, 1.5, 0.25, Double.NaN, Double.NaN, 3.5)),
        null,
        null,
        null,
        null,
        null,
        new ModelCard.Platform(
            "0.1.0", "0.35.1", "PyTorch 2.7.1", "17", "Linux", "amd64", 2, Map.of("A", "b")),
        Instant.parse("2026-01-02T03:04:05Z"),
        Instant.parse("2026-01-02T03:05:00Z"),
        null);
  }

  /** Writes a complete version below a registry's folder. */
  public static ModelVersion write(Path models, String name, long seed) {
    try (Network network =
        Network.initialise(Architecture.REPORT_CNN, INPUT, LABELS.size(), seed)) {
      return VersionFiles.write(models.resolve(name), network, sha256 -> card(name, sha256));
    }
  }

  /** Writes a version whose training has finished, so that it may be promoted. */
  public static ModelVersion writeComplete(Path models, String name, long seed) {
    ModelVersion version = write(models, name, seed);
    return rewrite(
        version,
        version
            .card()
            .completed(new ModelCard.Score(0.5, 0.75), new ModelCard.Score(0.625, 0.875)));
  }

  /** Puts another card on a version. */
  public static ModelVersion rewrite(ModelVersion version, ModelCard card) {
    return VersionFiles.write(version.folder(), card);
  }

  /** Writes a version and loads it; close it. */
  public static TrainedModel load(Path models, String name, long seed) {
    return write(models, name, seed).load();
  }

  /** A picture of random pixels. */
  public static byte[] pixels(long seed) {
    byte[] pixels = new byte[INPUT.values()];
    new Random(seed).nextBytes(pixels);
    return pixels;
  }
}
