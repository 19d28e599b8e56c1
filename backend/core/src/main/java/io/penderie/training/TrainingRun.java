package io.penderie.training;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetStatistics;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Split;
import io.penderie.evaluation.EpochFigures;
import io.penderie.evaluation.Evaluation;
import io.penderie.evaluation.Evaluator;
import io.penderie.evaluation.Measurement;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import io.penderie.registry.JsonFiles;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.VersionWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * One training from data to a complete model version: split, train with a checkpoint after each
 * epoch, evaluate the last epoch's parameters once on the test split.
 */
public final class TrainingRun {

  private final Dataset dataset;
  private final TrainingConfig config;
  private final Path folder;
  private final TrainingListener listener;
  private final String penderieVersion;
  private final ModelVersion initial;

  /**
   * A run that starts from fresh random parameters.
   *
   * @param folder becomes the version's folder; its name is the version's name
   * @param penderieVersion goes on the card
   */
  public TrainingRun(
      Dataset dataset,
      TrainingConfig config,
      Path folder,
      TrainingListener listener,
      String penderieVersion) {
    this(dataset, config, folder, listener, penderieVersion, null);
  }

  /**
   * A run that goes on from the parameters of another version, with a new schedule and without that
   * run's momentum: fine-tuning, or a further cycle (Loshchilov and Hutter 2016, arXiv 1608.03983).
   * Its card names that version and keeps its history before its own.
   *
   * @param initial of the same architecture, input and classes, and the same data and split, so
   *     that no picture of the validation split has been learned from; null for fresh parameters
   * @throws IllegalArgumentException if it is not
   */
  public TrainingRun(
      Dataset dataset,
      TrainingConfig config,
      Path folder,
      TrainingListener listener,
      String penderieVersion,
      ModelVersion initial) {
    this.initial = initial;
    this.dataset = dataset;
    this.config = config;
    this.folder = folder;
    this.listener = listener;
    this.penderieVersion = penderieVersion;
    if (initial != null) {
      requireFitting(initial.card());
    }
  }

  private void requireFitting(ModelCard card) {
    require(card.architecture() == config.architecture(), "another architecture");
    require(card.labels().equals(dataset.labels()), "other classes");
    require(card.data().sha256().equals(dataset.sha256()), "other data");
    require(
        card.data().validationFraction() == config.validationFraction()
            && card.data().splitSeed() == config.splitSeed(),
        "another validation split");
  }

  private void require(boolean same, String difference) {
    if (!same) {
      throw new IllegalArgumentException(
          "the initial version " + initial.name() + " has " + difference + " than this run");
    }
  }

  /**
   * Trains until done or asked to stop.
   *
   * @param stop asked after each batch
   * @return the complete version, or the last checkpoint if it was stopped (its card says which)
   * @throws IOException if the folder cannot be written
   * @throws DivergedException if the loss or a parameter is no longer a number
   * @throws InterruptedException if the thread is interrupted
   */
  public ModelVersion train(BooleanSupplier stop) throws IOException, InterruptedException {
    VersionWriter writer = new VersionWriter(folder);
    PyTorch.useThreads(config.threads());
    Split split =
        Split.stratified(dataset.training(), config.validationFraction(), config.splitSeed());
    Checkpoints checkpoints = new Checkpoints(writer, split, inputSpec());
    List<EpochFigures> finished;
    try (Network network = network(checkpoints.input)) {
      finished = new Trainer(config, checkpoints).train(network, split, stop);
    }
    return finished.size() < config.epochs()
        ? checkpoints.last
        : complete(writer, checkpoints.last, split);
  }

  private Network network(InputSpec input) {
    int classes = dataset.labels().size();
    return initial == null
        ? Network.initialise(config.architecture(), input, classes, config.seed())
        : Network.load(
            config.architecture(), input, classes, ModelRegistry.checkedParameters(initial));
  }

  /** The statistics of all training pictures, rounded so that cards stay readable. */
  private InputSpec inputSpec() {
    ImageSet training = dataset.training();
    DatasetStatistics statistics = DatasetStatistics.of(training, dataset.labels().size());
    return new InputSpec(
        training.width(),
        training.height(),
        rounded(statistics.pixelMean()),
        rounded(statistics.pixelDeviation()));
  }

  private static float rounded(double value) {
    return Math.round(value * 10_000) / 10_000f;
  }

  private ModelVersion complete(VersionWriter writer, ModelVersion last, Split split)
      throws IOException {
    ModelCard.Score validation = null;
    Measurement test;
    try (TrainedModel model = ModelRegistry.load(last)) {
      if (split.validation().size() > 0) {
        validation = ModelCard.Score.of(evaluate(model, split.validation()));
      }
      test = Measurement.of(dataset.test(), dataset.sha256(), model.probabilities(dataset.test()));
    }
    JsonFiles.write(last.evaluation(), test.evaluation());
    JsonFiles.write(last.answers(), test.answers());
    ModelVersion complete =
        writer.write(last.card().completed(validation, ModelCard.Score.of(test.evaluation())));
    listener.onEvent(
        new TrainingEvent.Evaluated(complete.name(), validation, complete.card().test()));
    return complete;
  }

  private static Evaluation evaluate(TrainedModel model, ImageSet set) {
    return Evaluator.evaluate(set.labels(), model.probabilities(set));
  }

  /** Writes each checkpoint before anybody hears that its epoch is done. */
  private final class Checkpoints implements TrainingListener {
    private final VersionWriter writer;
    private final Split split;
    private final InputSpec input;
    private final Instant startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private ModelVersion last;

    Checkpoints(VersionWriter writer, Split split, InputSpec input) {
      this.writer = writer;
      this.split = split;
      this.input = input;
    }

    @Override
    public void onEvent(TrainingEvent event) {
      listener.onEvent(event);
    }

    @Override
    public void onCheckpoint(Network network, List<EpochFigures> history) {
      try {
        last = writer.write(network, sha256 -> card(network, history, sha256));
      } catch (IOException e) {
        throw new UncheckedIOException(
            folder + ": the checkpoint cannot be written: " + e.getMessage(), e);
      }
      listener.onCheckpoint(network, history);
    }

    private ModelCard card(Network network, List<EpochFigures> history, String sha256) {
      return new ModelCard(
          folder.toAbsolutePath().normalize().getFileName().toString(),
          config.architecture(),
          input,
          dataset.labels(),
          network.trainableParameters(),
          sha256,
          false,
          new ModelCard.Data(
              dataset.name(),
              dataset.sha256(),
              split.training().size(),
              split.validation().size(),
              dataset.test().size(),
              config.validationFraction(),
              config.splitSeed()),
          hyperparameters(),
          wholeHistory(history),
          null,
          null,
          platform(),
          startedAt,
          Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private List<EpochFigures> wholeHistory(List<EpochFigures> own) {
      if (initial == null) {
        return own;
      }
      List<EpochFigures> whole = new ArrayList<>(initial.card().history());
      int before = whole.size();
      own.forEach(figures -> whole.add(figures.asEpoch(before + figures.epoch())));
      return whole;
    }

    @SuppressWarnings("unchecked") // A record becomes a map from its components' names.
    private Map<String, Object> hyperparameters() {
      Map<String, Object> all = new LinkedHashMap<>(JsonFiles.convert(config, Map.class));
      if (initial != null) {
        all.put("initialVersion", initial.name());
        all.put("initialParametersSha256", initial.card().parametersSha256());
        all.put("initialHyperparameters", initial.card().hyperparameters());
      }
      return all;
    }

    private ModelCard.Platform platform() {
      return TrainingPlatform.describe(penderieVersion);
    }
  }
}
