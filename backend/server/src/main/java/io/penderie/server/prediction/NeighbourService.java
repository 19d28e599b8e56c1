package io.penderie.server.prediction;

import io.penderie.explanation.FeatureIndex;
import io.penderie.prediction.ModelLease;
import io.penderie.server.http.QueryNumber;
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
  private final LearnedFrom learned;
  private final NeighbourIndexes indexes;
  private final PreparationPool pool;

  NeighbourService(
      ExplainedPictures pictures,
      LearnedFrom learned,
      NeighbourIndexes indexes,
      PreparationPool pool) {
    this.pictures = pictures;
    this.learned = learned;
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
            this::requireComparable,
            reading ->
                work.whileWanted(indexes.of(reading.lease()))
                    .thenCompose(
                        index ->
                            pool.run(
                                work,
                                () -> new Found(reading, index, nearest(reading, index, count)))))
        .thenApplyAsync(found -> found.view(options.language()), answers);
  }

  /** Also of an index that is there already: what people brought may have changed since. */
  private void requireComparable(ModelLease lease) {
    if (!lease.model().hasGradients()) {
      throw LearnedFrom.noNeighbours(
          lease.version(), "shows no features: it was imported, or has no export");
    }
    learned.of(lease.version());
  }

  private static List<FeatureIndex.Neighbour> nearest(
      ExplainedReading reading, NeighbourIndexes.Index index, int count) {
    byte[] planes = reading.picture().planes();
    return index.features().nearest(reading.lease().model().features(List.of(planes))[0], count);
  }

  private record Found(
      ExplainedReading reading,
      NeighbourIndexes.Index index,
      List<FeatureIndex.Neighbour> nearest) {

    NeighboursView view(Language language) {
      return NeighboursView.of(reading, index, nearest, language);
    }
  }
}
