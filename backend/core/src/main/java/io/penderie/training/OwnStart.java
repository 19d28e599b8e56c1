package io.penderie.training;

import io.penderie.dataset.ExtendedDataset;
import io.penderie.dataset.PictureRecipe;
import io.penderie.registry.Activation;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.RegistryException;
import io.penderie.store.DatasetDescription;
import io.penderie.store.DatasetSummary;
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
 * @param colour whether they keep their colours
 * @param photographs the folder of what else may be learned from; need not be there
 */
public record OwnStart(
    ModelVersion initial,
    int pictures,
    int edge,
    PictureRecipe recipe,
    boolean colour,
    Path photographs) {

  /**
   * Looked up without preparing a picture.
   *
   * @param initial a version; null for random numbers
   */
  public OwnStart(ModelVersion initial, DatasetSummary dataset, Path photographs) {
    this(
        initial,
        dataset.classes().stream().mapToInt(DatasetSummary.ClassCount::training).sum(),
        dataset.description().size(),
        dataset.description().preparation(),
        dataset.description().colour(),
        photographs);
  }

  /** The version that answers, if what it has learned is of use for such pictures; else null. */
  public static ModelVersion fitting(ModelRegistry registry, DatasetDescription dataset) {
    if (dataset.preparation() == PictureRecipe.EXACT) {
      return null;
    }
    return registry
        .knownActivation()
        .map(Activation::version)
        .flatMap(name -> find(registry, name))
        .filter(version -> version.card().input().width() == dataset.size())
        .filter(version -> version.card().input().height() == dataset.size())
        .orElse(null);
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
   * @throws InvalidConfigException if they are to be, and the pictures are in colour
   */
  public Map<Hyperparameter, Object> defaults(boolean extend) {
    if (extend && colour) {
      throw new InvalidConfigException(
          Hyperparameter.EXTEND.field(),
          "is true, but Fashion-MNIST is gray and the dataset is in colour");
    }
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
