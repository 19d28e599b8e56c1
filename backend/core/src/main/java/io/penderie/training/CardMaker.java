package io.penderie.training;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetStatistics;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Split;
import io.penderie.evaluation.EpochFigures;
import io.penderie.files.Json;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.registry.ModelCard;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down where a run's parameters come from.
 *
 * @param penderieVersion goes on each card
 */
record CardMaker(
    TrainingPlan plan, Dataset dataset, Split split, InputSpec input, String penderieVersion) {

  static CardMaker of(TrainingPlan plan, Dataset dataset, Split split, String penderieVersion) {
    return new CardMaker(plan, dataset, split, input(plan, dataset), penderieVersion);
  }

  /** Parameters that are gone on with were fitted to pixels as they were normalised then. */
  private static InputSpec input(TrainingPlan plan, Dataset dataset) {
    return dataset.own() && plan.initial() != null
        ? plan.initial().input().with(dataset.recipe(), dataset.training().channels())
        : inputSpec(dataset, plan.config().network().enlargementOf(dataset));
  }

  /** The statistics of all training pictures, rounded so that cards stay readable. */
  private static InputSpec inputSpec(Dataset dataset, int enlargement) {
    ImageSet training = dataset.training();
    DatasetStatistics statistics = DatasetStatistics.of(training, dataset.labels().size());
    return new InputSpec(
        training.width() * enlargement,
        training.height() * enlargement,
        training.channels(),
        rounded(statistics.pixelMean()),
        rounded(statistics.pixelDeviation()),
        dataset.recipe());
  }

  private static float rounded(double value) {
    return Math.round(value * 10_000) / 10_000f;
  }

  /**
   * The card of parameters that are not the last ones yet, or not evaluated yet.
   *
   * @param history the run's own epochs so far
   * @param parametersSha256 of the file with the network's parameters
   */
  ModelCard card(Network network, List<EpochFigures> history, String parametersSha256) {
    TrainingConfig config = plan.config();
    return new ModelCard(
        plan.version(),
        config.network(),
        input,
        dataset.labels(),
        network.trainableParameters(),
        parametersSha256,
        false,
        new ModelCard.Data(
            dataset.name(),
            dataset.sha256(),
            split.training().size(),
            split.validation().size(),
            dataset.test().size(),
            config.validationFraction(),
            config.splitSeed(),
            dataset.own() ? true : null),
        hyperparameters(),
        wholeHistory(history),
        null,
        null,
        null,
        null,
        null,
        TrainingPlatform.describe(penderieVersion),
        plan.startedAt(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        null);
  }

  private List<EpochFigures> wholeHistory(List<EpochFigures> own) {
    if (plan.initial() == null) {
      return own;
    }
    List<EpochFigures> whole = new ArrayList<>(plan.initial().history());
    int before = whole.size();
    own.forEach(figures -> whole.add(figures.asEpoch(before + figures.epoch())));
    return whole;
  }

  @SuppressWarnings("unchecked") // A record becomes a map from its components' names.
  private Map<String, Object> hyperparameters() {
    Map<String, Object> all = new LinkedHashMap<>(Json.convert(plan.config(), Map.class));
    if (plan.mixtureSha256() != null) {
      all.put("mixtureSha256", plan.mixtureSha256());
    }
    if (plan.initial() != null) {
      all.put("initialVersion", plan.initial().version());
      all.put("initialParametersSha256", plan.initial().parametersSha256());
      all.put("initialHyperparameters", plan.initial().hyperparameters());
    }
    return all;
  }
}
