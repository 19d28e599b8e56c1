package io.penderie.training;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetFolder;
import io.penderie.dataset.ExtendedDataset;
import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Mixture;
import io.penderie.picture.Size;
import java.nio.file.Path;

/**
 * Where a run takes place.
 *
 * @param dataset what it learns from
 * @param mixture the folder of what it learns from beside the dataset; null without one, or for
 *     {@code photographs}
 * @param photographs the folder that it is for a run whose configuration says so; null if there is
 *     none
 * @param target becomes the version's folder, at the end; its name is the version's name
 * @param checkpoints the folder of its plan and checkpoints; gone at the end
 * @param listener hears of it
 * @param penderieVersion goes on the card
 */
public record TrainingSetting(
    Dataset dataset,
    Path mixture,
    Path photographs,
    Path target,
    Path checkpoints,
    TrainingListener listener,
    String penderieVersion) {

  /** Pictures that show none of the classes are half as many as the others, but not fewer. */
  private static final int FEWEST_NONE = 200;

  /** Where a run takes place that learns from the dataset alone. */
  public TrainingSetting(
      Dataset dataset,
      Path target,
      Path checkpoints,
      TrainingListener listener,
      String penderieVersion) {
    this(dataset, null, null, target, checkpoints, listener, penderieVersion);
  }

  /**
   * What a run learns from: the dataset, or Fashion-MNIST with what that adds.
   *
   * @throws InvalidConfigException if it cannot be added
   * @throws io.penderie.dataset.DatasetException if Fashion-MNIST cannot be read
   */
  Dataset learned(TrainingConfig config) {
    if (!config.extend()) {
      return dataset;
    }
    if (!dataset.own() || photographs == null) {
      throw new InvalidConfigException(
          Hyperparameter.EXTEND.field(), "is true, but there is no dataset of one's own to add");
    }
    return ExtendedDataset.ofFashionMnist(photographs.getParent(), dataset);
  }

  /**
   * What a run learns from beside the dataset; null if nothing.
   *
   * @throws InvalidConfigException if it cannot learn from photographs
   * @throws io.penderie.dataset.DatasetException if that cannot be read
   */
  Mixture mixture(TrainingConfig config, Dataset learned) {
    if (mixture != null) {
      return Mixture.read(mixture);
    }
    ImageSet pictures = learned.training();
    Photographs.requireGray(config, pictures.channels());
    int factor = config.network().enlargementOf(learned);
    Photographs.requireFor(
        config, photographs, new Size(pictures.width() * factor, pictures.height() * factor));
    if (!config.photographs()) {
      return null;
    }
    Mixture all = Mixture.read(photographs);
    return learned.own()
        ? all.among(
            new DatasetFolder(photographs.resolveSibling(FashionMnist.NAME)).labels(),
            learned.labels(),
            Math.max(FEWEST_NONE, learned.training().size() / 2))
        : all;
  }

  /** The checkpoints' usual folder, beside the version's. */
  public static Path checkpointsOf(Path target) {
    return target.resolveSibling(target.getFileName() + ".checkpoints");
  }

  String version() {
    return target.toAbsolutePath().normalize().getFileName().toString();
  }
}
