package io.penderie.server.evaluation;

import io.penderie.dataset.DatasetIds;
import io.penderie.evaluation.Answers;
import io.penderie.evaluation.Evaluation;
import io.penderie.evaluation.Measurement;
import io.penderie.evaluation.Tested;
import io.penderie.registry.ModelVersion;
import io.penderie.server.dataset.PictureResource;
import io.penderie.server.dataset.SplitName;
import io.penderie.server.datasets.OwnPictureResource;
import io.penderie.server.evaluation.ParsedFiles.Parsed;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.util.Arrays;

/**
 * The test pictures that a version was measured on, and what it answered to them.
 *
 * @param version that answered
 * @param ids what its classes and the pictures are called
 * @param truth the true class of each, when it was measured
 * @param answers in order of confidence
 */
record TestPictures(
    ModelVersion version, DatasetIds ids, int[] truth, Parsed<RankedAnswers> answers) {

  static final String POSITION =
      "Position among the test pictures that the version was measured on.";
  static final String WHERE =
      "Where the PNG is, as the network saw it. One of a dataset of your own may be gone since: 404"
          + " then.";

  /** Changes when, and only when, an answer may have changed. */
  String tag() {
    return answers.sha256();
  }

  Answers all() {
    return answers.value().answers();
  }

  /**
   * The pictures with the figures.
   *
   * @throws ProblemException if the evaluation is not that of the answers
   */
  Tested with(Evaluation evaluation) {
    try {
      return new Tested(ids, truth, new Measurement(evaluation, all()));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ProblemType.VERSION_UNUSABLE,
          String.format(
              "The evaluation of %1$s is not that of its answers; measure it again with: penderie"
                  + " evaluate %1$s --record",
              version.name()));
    }
  }

  /**
   * Where pictures stand in the test split that comes with Penderie.
   *
   * @throws ProblemException if one is not from there
   */
  int[] published(int[] found) {
    int[] positions =
        Arrays.stream(found).map(index -> DatasetIds.published(ids.test().get(index))).toArray();
    if (Arrays.stream(positions).anyMatch(position -> position < 0)) {
      throw new ProblemException(
          ProblemType.NOT_FOUND,
          "There are no sheets of pictures that people brought; the list of pictures says where each"
              + " of them is.");
    }
    return positions;
  }

  /** Where a picture is as the network saw it, from the root of the service. */
  String address(int index) {
    return address(version, ids.test().get(index));
  }

  /** The same by what it is called; one that people brought may be gone since. */
  static String address(ModelVersion version, String picture) {
    int published = DatasetIds.published(picture);
    return published >= 0
        ? PictureResource.address(SplitName.TEST, published)
        : OwnPictureResource.preparedAddress(version.card().data().name(), picture);
  }
}
