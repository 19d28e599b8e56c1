package io.penderie.server.prediction;

import io.penderie.explanation.FeatureIndex;
import io.penderie.prediction.ModelLease;
import io.penderie.server.http.QueryNumber;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.upload.RequestWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Explains answers by the training pictures that a network finds most similar. */
@ApplicationScoped
class NeighbourService {

  static final int MOST = 50;
  static final int COUNT = 10;

  private final ExplainedPictures pictures;
  private final NeighbourIndexes indexes;
  private final PreparationPool pool;

  NeighbourService(ExplainedPictures pictures, NeighbourIndexes indexes, PreparationPool pool) {
    this.pictures = pictures;
    this.indexes = indexes;
    this.pool = pool;
  }

  /**
   * Finds the training pictures nearest to the one image of a body.
   *
   * @param countAsked how many, as it was sent; null for {@value #COUNT}
   * @param answers runs what makes the answer; must not block
   * @return fails with what {@link io.penderie.server.problem.ProblemTable} knows
   */
  CompletableFuture<NeighboursView> find(
      RequestWork work,
      ExplainedParameters asked,
      String countAsked,
      PreparationParameters preparation,
      Executor answers) {
    int count = QueryNumber.of("count", countAsked, 1, MOST, COUNT);
    AnswerOptions options = asked.options(preparation);
    return pictures
        .explain(
            work,
            options,
            NeighbourService::requireFeatures,
            reading ->
                work.whileWanted(indexes.of(reading.lease()))
                    .thenCompose(
                        index ->
                            pool.run(
                                work,
                                () -> new Found(reading, index, nearest(reading, index, count)))))
        .thenApplyAsync(found -> found.view(options.language()), answers);
  }

  private static void requireFeatures(ModelLease lease) {
    if (!lease.model().hasGradients()) {
      throw refused(lease, "shows no features: it was imported, or has no export");
    }
    if (lease.version().card().data().isOwn()) {
      throw refused(lease, "learned from a dataset that people brought");
    }
  }

  private static ProblemException refused(ModelLease lease, String reason) {
    return new ProblemException(
        ProblemType.NO_NEIGHBOURS, "The version " + lease.version().name() + " " + reason + ".");
  }

  private static List<FeatureIndex.Neighbour> nearest(
      ExplainedReading reading, FeatureIndex index, int count) {
    byte[] planes = reading.picture().planes();
    return index.nearest(reading.lease().model().features(List.of(planes))[0], count);
  }

  private record Found(
      ExplainedReading reading, FeatureIndex index, List<FeatureIndex.Neighbour> nearest) {

    NeighboursView view(Language language) {
      return NeighboursView.of(reading, index, nearest, language);
    }
  }
}
