package io.penderie.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.training.Hyperparameter;
import io.penderie.training.TrainingConfig;
import io.penderie.training.TrainingConfigJson;

/** The same configuration over more or fewer of the training pictures. */
final class Full {

  private Full() {}

  /**
   * A configuration.
   *
   * @param share of the training pictures, above 0 to 1
   * @param seed null for its own
   */
  static TrainingConfig of(TrainingConfig config, double share, Long seed) {
    ObjectNode json = TrainingConfigJson.toJson(config);
    json.put(Hyperparameter.TRAINING_FRACTION.field(), share);
    if (seed != null) {
      json.put(Hyperparameter.SEED.field(), seed);
    }
    return TrainingConfigJson.parse(json);
  }
}
