package io.penderie.server.prediction;

import io.penderie.explanation.OwnCandidates;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.dataset.SplitName;
import io.penderie.server.datasets.Datasets;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.store.DatasetNotFoundException;
import io.penderie.store.OwnDataset;
import io.penderie.store.TooFewPicturesException;
import io.penderie.training.Hyperparameter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds what versions learned from, where it is still here as it was then. */
@ApplicationScoped
class LearnedFrom {

  private final DatasetCatalogue builtIn;
  private final Datasets datasets;

  LearnedFrom(DatasetCatalogue builtIn, Datasets datasets) {
    this.builtIn = builtIn;
    this.datasets = datasets;
  }

  /**
   * The training pictures of a version. Of a dataset that people brought it lists the files.
   *
   * @throws ProblemException if they are not here, or not as the version learned from them
   */
  LearnedPictures of(ModelVersion version) {
    ModelCard card = version.card();
    if (!card.data().isOwn()) {
      return new LearnedPictures.BuiltIn(builtIn.pictures(SplitName.TRAIN));
    }
    if (Boolean.TRUE.equals(card.hyperparameters().get(Hyperparameter.EXTEND.field()))) {
      throw noNeighbours(
          version, "learned from " + card.data().name() + " and Fashion-MNIST together");
    }
    return own(version)
        .map(candidates -> new LearnedPictures.Own(card.data().name(), candidates))
        .orElseThrow(() -> changed(version));
  }

  private Optional<OwnCandidates> own(ModelVersion version) {
    try {
      OwnDataset dataset = datasets.read(version.card().data().name());
      return OwnCandidates.of(
          dataset.learningOrder(), version.card(), picture -> datasets.prepared(dataset, picture));
    } catch (DatasetNotFoundException | TooFewPicturesException e) {
      return Optional.empty();
    }
  }

  /** What is said of a version whose dataset is no longer what it learned from. */
  static ProblemException changed(ModelVersion version) {
    return noNeighbours(
        version,
        "learned from pictures of "
            + version.card().data().name()
            + " that have changed since, or are gone");
  }

  static ProblemException noNeighbours(ModelVersion version, String reason) {
    return new ProblemException(
        ProblemType.NO_NEIGHBOURS, "The version " + version.name() + " " + reason + ".");
  }
}
