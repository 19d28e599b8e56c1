package io.penderie.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Mixture;
import io.penderie.evaluation.EpochFigures;
import io.penderie.files.Sha256;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a run set out to do; kept beside its checkpoints, so that any process can go on with it.
 *
 * @param version the name of the version that it makes
 * @param config every choice
 * @param initial the version whose parameters it started from; null for fresh ones
 * @param dataSha256 of the dataset's files
 * @param mixtureSha256 of the files of what it learns from beside the dataset; null without
 * @param startedAt when it first started
 */
record TrainingPlan(
    String version,
    @JsonDeserialize(converter = PlannedConfig.class) TrainingConfig config,
    Initial initial,
    String dataSha256,
    String mixtureSha256,
    Instant startedAt) {

  /** A plan of before there was some hyperparameter has that one's default. */
  static final class PlannedConfig extends StdConverter<JsonNode, TrainingConfig> {
    @Override
    public TrainingConfig convert(JsonNode json) {
      return TrainingConfigJson.parse(json);
    }
  }

  TrainingPlan {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(config, "config");
    Objects.requireNonNull(dataSha256, "dataSha256");
    Objects.requireNonNull(startedAt, "startedAt");
  }

  /**
   * Plans a run that starts now.
   *
   * @param mixture what to learn from beside the dataset, or null
   * @param initial the version to start from, or null
   * @throws IllegalArgumentException if it is of another network, data or split, or the network
   *     larger than the budget
   */
  static TrainingPlan of(
      String version,
      TrainingConfig config,
      Dataset dataset,
      Mixture mixture,
      ModelVersion initial) {
    if (initial != null) {
      requireFitting(dataset, config, initial);
    }
    NetworkBudget.require(config, dataset);
    if (dataset.test().size() == 0) {
      throw new IllegalArgumentException(
          "the dataset " + dataset.name() + " has no picture in its test part; add more pictures");
    }
    return new TrainingPlan(
        version,
        config,
        initial == null ? null : Initial.of(initial),
        dataset.sha256(),
        mixture == null ? null : mixture.sha256(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static void requireFitting(Dataset dataset, TrainingConfig config, ModelVersion initial) {
    ModelCard card = initial.card();
    if (card.isForeign()) {
      throw new IllegalArgumentException(
          "the initial version "
              + initial.name()
              + " was imported as a network that only answers; it cannot be trained");
    }
    require(
        card.architecture().equals(config.network())
            || (!dataset.own() && WidenedStem.joins(card.architecture(), config.network())),
        initial,
        "another architecture");
    if (dataset.own()) {
      requireSize(dataset, initial);
      return;
    }
    require(card.labels().equals(dataset.labels()), initial, "other classes");
    require(card.data().sha256().equals(dataset.sha256()), initial, "other data");
    require(
        card.data().validationFraction() == config.validationFraction()
            && card.data().splitSeed() == config.splitSeed(),
        initial,
        "another validation split");
  }

  /** Another dataset may have other classes, for which it gets another last layer. */
  private static void requireSize(Dataset dataset, ModelVersion initial) {
    InputSpec input = initial.card().input();
    ImageSet pictures = dataset.training();
    if (input.width() != pictures.width() || input.height() != pictures.height()) {
      throw new IllegalArgumentException(
          "the initial version %s takes pictures of %dx%d; those of the dataset %s are %dx%d"
              .formatted(
                  initial.name(),
                  input.width(),
                  input.height(),
                  dataset.name(),
                  pictures.width(),
                  pictures.height()));
    }
  }

  private static void require(boolean same, ModelVersion initial, String difference) {
    if (!same) {
      throw new IllegalArgumentException(
          "the initial version " + initial.name() + " has " + difference + " than this run");
    }
  }

  /**
   * All that the new version's card says of the one before it, which may be deleted meanwhile.
   *
   * @param version its name
   * @param folder where its parameters are
   * @param input what it takes in; null in a plan of before there were own datasets
   * @param labels what it tells apart; null like {@code input}
   * @param parametersSha256 their hash
   * @param hyperparameters those of its own training
   * @param history of its own training
   */
  record Initial(
      String version,
      String folder,
      Architecture architecture,
      InputSpec input,
      ClassLabels labels,
      String parametersSha256,
      Map<String, Object> hyperparameters,
      List<EpochFigures> history) {

    private static Initial of(ModelVersion version) {
      return new Initial(
          version.name(),
          version.folder().toAbsolutePath().normalize().toString(),
          version.card().architecture(),
          version.card().input(),
          version.card().labels(),
          version.card().parametersSha256(),
          version.card().hyperparameters(),
          version.card().history());
    }

    /**
     * The file of its parameters.
     *
     * @throws IOException if it cannot be read
     * @throws CheckpointException if it is no longer what it was
     */
    Path checkedParameters() throws IOException {
      Path parameters = Path.of(folder).resolve(ModelVersion.PARAMETERS);
      if (!Sha256.of(parameters).equals(parametersSha256)) {
        throw new CheckpointException(
            parameters + " has changed since this run was started from " + version);
      }
      return parameters;
    }
  }
}
