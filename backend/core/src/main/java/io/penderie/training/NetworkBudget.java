package io.penderie.training;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.ImageSet;
import io.penderie.model.NetworkSummary;
import java.util.Locale;

/** What the network of a run costs, and whether that is more than was wished. */
public final class NetworkBudget {

  private static final double MILLION = 1e6;

  private NetworkBudget() {}

  private static NetworkSummary summary(TrainingConfig config, Dataset dataset) {
    ImageSet pictures = dataset.training();
    int factor = config.network().enlargementOf(dataset);
    return NetworkSummary.of(
        config.network(),
        pictures.width() * factor,
        pictures.height() * factor,
        pictures.channels(),
        dataset.labels().size());
  }

  /**
   * Whether the network does no more than the budget has.
   *
   * @throws IllegalArgumentException if it takes no pictures of that size
   */
  public static boolean holds(TrainingConfig config, Dataset dataset) {
    return config.budget() == 0 || holds(config, summary(config, dataset));
  }

  private static boolean holds(TrainingConfig config, NetworkSummary network) {
    return config.budget() == 0 || network.multiplyAdds() <= config.budget() * MILLION;
  }

  /**
   * Insists on it, for the pictures of a dataset.
   *
   * @throws InvalidConfigException telling what the network does
   * @throws IllegalArgumentException if it takes no pictures of that size
   */
  static void require(TrainingConfig config, Dataset dataset) {
    if (config.budget() > 0) {
      require(config, summary(config, dataset));
    }
  }

  /**
   * Insists on it.
   *
   * @throws InvalidConfigException telling what the network does
   */
  public static void require(TrainingConfig config, NetworkSummary network) {
    if (!holds(config, network)) {
      throw new InvalidConfigException(
          Hyperparameter.BUDGET.field(),
          "is %d million multiply-adds a picture, and %s does %s million"
              .formatted(
                  config.budget(),
                  network.architecture(),
                  String.format(Locale.ROOT, "%.1f", network.multiplyAdds() / MILLION)));
    }
  }
}
