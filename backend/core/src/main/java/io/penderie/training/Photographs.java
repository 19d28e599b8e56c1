package io.penderie.training;

import io.penderie.dataset.Mixture;
import io.penderie.model.Architecture;
import io.penderie.model.ArchitectureFamily;
import io.penderie.picture.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Whether a run can learn from photographs beside its dataset. */
public final class Photographs {

  private Photographs() {}

  /**
   * Insists on it, before the run begins; nothing to do for a run that does not want to.
   *
   * @param folder of the photographs; null if there are none
   * @param input the size of the network's pictures
   * @throws InvalidConfigException that tells why not, and what would
   * @throws io.penderie.dataset.DatasetException if the photographs cannot be read
   */
  public static void requireFor(TrainingConfig config, Path folder, Size input) {
    if (!config.photographs()) {
      return;
    }
    Architecture architecture = config.network();
    if (!architecture.rejecting()) {
      throw fault(
          "%s has no output for what shows none of the classes, as some of them do; there are %s"
              .formatted(
                  architecture.id(),
                  Arrays.stream(ArchitectureFamily.values())
                      .filter(ArchitectureFamily::rejecting)
                      .map(ArchitectureFamily::id)
                      .collect(Collectors.joining(", "))));
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw fault("there are none here; the command mixture makes some");
    }
    Size size = Mixture.size(folder);
    if (!size.equals(input)) {
      throw fault(
          "they are %dx%d, and %s takes pictures of %dx%d"
              .formatted(
                  size.width(), size.height(), architecture.id(), input.width(), input.height()));
    }
  }

  /**
   * Insists that a run which wants them learns from gray pictures, as they are.
   *
   * @param channels of its dataset's pictures
   * @throws InvalidConfigException if it does not
   */
  static void requireGray(TrainingConfig config, int channels) {
    if (config.photographs() && channels != 1) {
      throw fault("they are gray and the dataset is in colour");
    }
  }

  private static InvalidConfigException fault(String why) {
    return new InvalidConfigException(Hyperparameter.PHOTOGRAPHS.field(), "is true, but " + why);
  }
}
