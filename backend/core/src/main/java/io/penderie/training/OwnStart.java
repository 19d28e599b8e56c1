package io.penderie.training;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.ExtendedDataset;
import io.penderie.dataset.PictureRecipe;
import io.penderie.registry.Activation;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.RegistryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a run on a dataset that people brought begins with.
 *
 * @param initial the version whose parameters it goes on from; null for random numbers
 * @param pictures how many there are to learn from
 * @param edge of the pictures, in pixels
 * @param recipe how they are made
 * @param photographs the folder of what else may be learned from; need not be there
 */
public record OwnStart(
    ModelVersion initial, int pictures, int edge, PictureRecipe recipe, Path photographs) {

  public OwnStart {
    if (pictures < 2) {
      throw new IllegalArgumentException("a dataset of " + pictures + " pictures to learn from");
    }
  }

  /** With a version, or random numbers if it is null. */
  public OwnStart(ModelVersion initial, Dataset dataset, Path photographs) {
    this(
        initial,
        dataset.training().size(),
        dataset.training().width(),
        dataset.recipe(),
        photographs);
  }

  /** With the version that answers, where it takes such pictures, else with random numbers. */
  public static OwnStart of(ModelRegistry registry, Dataset dataset, Path photographs) {
    ModelVersion fitting =
        fitting(registry, dataset.training().width(), dataset.recipe()).orElse(null);
    return new OwnStart(fitting, dataset, photographs);
  }

  /** The version that answers, if what it has learned is of use for such pictures. */
  public static Optional<ModelVersion> fitting(
      ModelRegistry registry, int edge, PictureRecipe recipe) {
    if (recipe == PictureRecipe.EXACT) {
      return Optional.empty();
    }
    return registry
        .knownActivation()
        .map(Activation::version)
        .flatMap(name -> find(registry, name))
        .filter(version -> version.card().input().width() == edge)
        .filter(version -> version.card().input().height() == edge);
  }

  private static Optional<ModelVersion> find(ModelRegistry registry, String name) {
    try {
      return Optional.of(registry.find(name));
    } catch (RegistryException e) {
      return Optional.empty();
    }
  }

  /**
   * See {@link OwnDefaults}.
   *
   * @param extend whether the classes are added to Fashion-MNIST's
   */
  public Map<Hyperparameter, Object> defaults(boolean extend) {
    return OwnDefaults.of(
        extend ? pictures + ExtendedDataset.SHOWN_AGAIN : pictures,
        edge,
        recipe,
        initial == null ? null : initial.card().architecture(),
        photographs != null && Files.isDirectory(photographs));
  }

  /** What was chosen, for a person. */
  public String sentence(TrainingConfig config) {
    return ("%d pictures to learn from; begins with %s, %d epochs at most of %d pictures a step, the"
            + " last layer alone in the first %d, learning rate %s; options change that.")
        .formatted(
            pictures,
            initial == null ? "random numbers" : initial.name(),
            config.epochs(),
            config.batchSize(),
            config.headEpochs(),
            config.learningRate());
  }
}
