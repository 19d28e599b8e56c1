package io.penderie.server.prediction;

import io.penderie.dataset.ImageSet;
import io.penderie.explanation.Candidates;
import io.penderie.explanation.OwnCandidates;
import io.penderie.server.dataset.PictureResource;
import io.penderie.server.dataset.SplitName;
import io.penderie.server.datasets.OwnPictureResource;

/** The training pictures of a version, and where people see them. */
sealed interface LearnedPictures {

  Candidates candidates();

  /** How many there are, of which the candidates may be a part. */
  int size();

  /** Where a candidate stands among them. */
  int position(int candidate);

  /** Where a candidate is as the network saw it, from the root of the service. */
  String address(int candidate);

  /** Those of the dataset that comes with Penderie. */
  record BuiltIn(ImageSet set) implements LearnedPictures {

    @Override
    public Candidates candidates() {
      return Candidates.of(set);
    }

    @Override
    public int size() {
      return set.size();
    }

    @Override
    public int position(int candidate) {
      return candidate;
    }

    @Override
    public String address(int candidate) {
      return PictureResource.address(SplitName.TRAIN, candidate);
    }
  }

  /** Those of a dataset that people brought; one may be gone since. */
  record Own(String dataset, OwnCandidates candidates) implements LearnedPictures {

    @Override
    public int size() {
      return candidates.learned();
    }

    @Override
    public int position(int candidate) {
      return candidates.position(candidate);
    }

    @Override
    public String address(int candidate) {
      return OwnPictureResource.preparedAddress(dataset, candidates.sha256(candidate));
    }
  }
}
