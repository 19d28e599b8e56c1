package io.penderie.training;

import io.penderie.evaluation.EpochFigures;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes each checkpoint of a run before anybody hears that its epoch is done, and knows which of
 * them becomes the version.
 */
final class RunRecorder implements Checkpointing {

  private final CheckpointFolder checkpoints;
  private final CardMaker cards;
  private final int batchesPerEpoch;
  private ModelVersion last;

  /**
   * Records into a folder.
   *
   * @param pictures that an epoch shows
   */
  RunRecorder(CheckpointFolder checkpoints, CardMaker cards, int pictures) {
    this.checkpoints = checkpoints;
    this.cards = cards;
    this.batchesPerEpoch = BatchProducer.batches(pictures, plan().config().batchSize());
  }

  TrainingPlan plan() {
    return cards.plan();
  }

  /** What the network takes in. */
  InputSpec input() {
    return cards.input();
  }

  /**
   * The newest checkpoint, from which the run goes on; empty at its beginning.
   *
   * @param notices hears of each newer one that is damaged
   */
  Optional<Checkpoint> begin(Consumer<String> notices) throws IOException {
    Optional<Checkpoint> newest = checkpoints.newest(notices);
    newest.ifPresent(checkpoint -> last = checkpoint.version());
    return newest;
  }

  /** The newest checkpoint. */
  ModelVersion last() {
    return last;
  }

  /** The checkpoint whose parameters the version gets. */
  ModelVersion best() {
    List<EpochFigures> all = last.card().history();
    TrainingPlan.Initial initial = plan().initial();
    List<EpochFigures> own =
        all.subList(initial == null ? 0 : initial.history().size(), all.size());
    int epoch = BestEpoch.of(plan().config(), own);
    return epoch == own.size() ? last : checkpoints.after((long) epoch * batchesPerEpoch);
  }

  @Override
  public void keep(Network network, TrainingState state) {
    try {
      last =
          checkpoints.write(
              state.progress().steps(batchesPerEpoch),
              bestSteps(state.progress().history()),
              network,
              sha256 -> cards.card(network, state.progress().history(), sha256),
              state);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the checkpoint cannot be written"
              + checkpoints.good().map(good -> " (" + good + " is untouched)").orElse(""),
          e);
    }
  }

  /** Without patience the last one is the best, which is kept anyway. */
  private long bestSteps(List<EpochFigures> history) {
    return history.isEmpty() || plan().config().patience() == 0
        ? 0
        : (long) BestEpoch.of(plan().config(), history) * batchesPerEpoch;
  }
}
