package io.penderie.training;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.Dataset;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Makes the network that a run goes on with: a checkpoint's, another version's, or a fresh one. */
final class StartingNetwork {

  private StartingNetwork() {}

  /**
   * A network, which belongs to the caller.
   *
   * @param input what it takes in
   * @param from the checkpoint to go on from; empty at the beginning of a run
   * @throws IOException if the parameters cannot be read
   * @throws CheckpointException if those of the initial version have changed since the run was
   *     planned
   */
  static Network of(TrainingPlan plan, Dataset dataset, InputSpec input, Optional<Checkpoint> from)
      throws IOException {
    TrainingConfig config = plan.config();
    int classes = dataset.labels().size();
    if (from.isPresent()) {
      Path parameters = from.get().version().parameters();
      return Network.load(config.network(), input, classes, parameters);
    }
    TrainingPlan.Initial initial = plan.initial();
    if (initial == null) {
      return Network.initialise(config.network(), input, classes, config.seed());
    }
    Path parameters = initial.checkedParameters();
    if (WidenedStem.joins(initial.architecture(), config.network())) {
      return WidenedStem.load(input, classes, parameters);
    }
    return dataset.own()
        ? own(config, dataset.labels(), input, initial, parameters)
        : Network.load(config.network(), input, classes, parameters);
  }

  /** From a version that may tell other classes apart, and take pictures in other colours. */
  private static Network own(
      TrainingConfig config,
      ClassLabels labels,
      InputSpec input,
      TrainingPlan.Initial initial,
      Path parameters) {
    int channels = initial.input().channels();
    return labels.equals(initial.labels())
        ? ColourStem.load(config.network(), input, labels.size(), channels, parameters)
        : NewHead.load(
            config.network(), input, labels, initial.labels(), channels, parameters, config.seed());
  }
}
