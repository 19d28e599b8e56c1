package io.penderie.server.prediction;

import io.penderie.explanation.FeatureMapSheet;
import io.penderie.prediction.ModelLease;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.upload.RequestWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Shows what the layers of a network make of a picture. */
@ApplicationScoped
class FeatureMapService {

  private final ExplainedPictures pictures;
  private final PreparationPool pool;

  FeatureMapService(ExplainedPictures pictures, PreparationPool pool) {
    this.pictures = pictures;
    this.pool = pool;
  }

  /**
   * Shows the feature maps of the one image of a body.
   *
   * @param answers runs what makes the answer; must not block
   * @return fails with what {@link io.penderie.server.problem.ProblemTable} knows
   */
  CompletableFuture<FeatureMapsView> show(
      RequestWork work,
      ExplainedParameters asked,
      PreparationParameters preparation,
      Executor answers) {
    AnswerOptions options = asked.options(preparation);
    return pictures
        .explain(
            work,
            options,
            FeatureMapService::requireMaps,
            reading ->
                pool.run(
                    work, () -> FeatureMapsView.of(reading, sheets(reading), options.language())))
        .thenApplyAsync(view -> view, answers);
  }

  private static void requireMaps(ModelLease lease) {
    if (!lease.model().hasGradients()) {
      throw new ProblemException(
          ProblemType.NO_GRADIENTS,
          "The version "
              + lease.version().name()
              + " shows no feature maps; /explanations has a method for every version.");
    }
  }

  private static List<FeatureMapSheet> sheets(ExplainedReading reading) {
    return reading.lease().model().activations(reading.picture().planes()).stream()
        .map(FeatureMapSheet::of)
        .toList();
  }
}
