package io.penderie.registry;

import io.penderie.model.InputSpec;
import io.penderie.model.ModelException;
import io.penderie.model.TrainedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The gate before a version may answer: it is complete, of the expected pictures and classes, its
 * parameters are those of its card and load, and it answers a warm-up with probabilities.
 */
public final class LoadCheck {

  /** How far from 1 the sum of ten or more rounded probabilities may be. */
  private static final double TOLERANCE = 1e-3;

  private static final int WARM_UP_PICTURES = 4;

  private LoadCheck() {}

  /**
   * Checks what a version's card alone tells.
   *
   * @throws UnusableVersionException naming the fault
   */
  public static void card(ModelVersion version, Expectation expected) {
    requireFinished(version);
    expected.requireMet(version);
  }

  /**
   * Checks that it is no checkpoint.
   *
   * @throws UnusableVersionException if it is
   */
  static void requireFinished(ModelVersion version) {
    if (!version.card().complete()) {
      throw new UnusableVersionException(
          version.name(),
          VersionFault.UNFINISHED_RUN,
          "it is a checkpoint of a training run that has not finished");
    }
  }

  /**
   * Checks everything and loads.
   *
   * @return the model, which belongs to the caller
   * @throws UnusableVersionException naming the fault
   */
  public static TrainedModel load(ModelVersion version, Expectation expected) {
    card(version, expected);
    TrainedModel model = load(version);
    try {
      warmUp(version, model);
      return model;
    } catch (RuntimeException | Error e) {
      model.close();
      throw e;
    }
  }

  private static TrainedModel load(ModelVersion version) {
    try {
      return version.load();
    } catch (ModelException | IllegalArgumentException e) {
      throw new UnusableVersionException(
          version.name(),
          VersionFault.WRONG_PARAMETERS,
          "its parameters are not those of its network",
          e);
    } catch (RegistryException e) {
      throw new UnusableVersionException(
          version.name(),
          VersionFault.WRONG_PARAMETERS,
          "its parameters are missing or not those of its card",
          e);
    }
  }

  /** Black, and noise of a fixed seed; a damaged network that loads tends to answer NaN. */
  private static void warmUp(ModelVersion version, TrainedModel model) {
    InputSpec input = model.input();
    Random random = new Random(0);
    List<byte[]> pictures = new ArrayList<>();
    pictures.add(new byte[input.values()]);
    while (pictures.size() < WARM_UP_PICTURES) {
      byte[] noise = new byte[input.values()];
      random.nextBytes(noise);
      pictures.add(noise);
    }
    float[][] rows;
    try {
      rows = model.probabilities(pictures);
    } catch (RuntimeException e) {
      throw new UnusableVersionException(
          version.name(), VersionFault.FAILING_NETWORK, "its network fails to compute", e);
    }
    for (float[] row : rows) {
      if (!isDistribution(row, model.labels().size())) {
        throw new UnusableVersionException(
            version.name(),
            VersionFault.FAILING_NETWORK,
            "it answered the warm-up with no probabilities");
      }
    }
  }

  static boolean isDistribution(float[] row, int classes) {
    double sum = 0;
    for (float probability : row) {
      if (!(probability >= 0 && probability <= 1)) {
        return false;
      }
      sum += probability;
    }
    return row.length == classes && Math.abs(sum - 1) <= TOLERANCE;
  }
}
