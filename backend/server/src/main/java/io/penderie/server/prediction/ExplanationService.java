package io.penderie.server.prediction;

import io.penderie.explanation.ExplanationMethod;
import io.penderie.explanation.MapMaker;
import io.penderie.explanation.SaliencyMap;
import io.penderie.prediction.ModelLease;
import io.penderie.server.http.QueryNumber;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.upload.RequestWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * Explains answers by maps: the picture of an answer is asked about on the preparation pool, part
 * by part and in turns with other requests, as the pictures of a batch are.
 */
@ApplicationScoped
class ExplanationService {

  private static final int PREDICTED = -1;

  private final ExplainedPictures pictures;
  private final PreparationPool pool;

  ExplanationService(ExplainedPictures pictures, PreparationPool pool) {
    this.pictures = pictures;
    this.pool = pool;
  }

  /**
   * Explains the answer to the one image of a body.
   *
   * @param answers runs what makes the answer; must not block
   * @return fails with what {@link io.penderie.server.problem.ProblemTable} knows
   */
  CompletableFuture<ExplanationView> explain(
      RequestWork work,
      ExplainedParameters asked,
      ExplanationParameters what,
      PreparationParameters preparation,
      Executor answers) {
    ExplanationMethod method = what.chosen();
    AnswerOptions options = asked.options(preparation);
    return pictures
        .explain(
            work,
            options,
            lease -> {
              asked(lease, what);
              requireKnown(method, lease);
            },
            reading -> {
              int index = asked(reading.lease(), what);
              int explained = index == PREDICTED ? reading.prediction().best().index() : index;
              MapMaker maker =
                  method.begin(
                      reading.lease().model(), reading.picture(), reading.kind(), explained);
              return map(work, maker).thenApply(map -> new Made(reading, explained, map));
            })
        .thenApplyAsync(made -> made.view(method, options.language()), answers);
  }

  private static int asked(ModelLease lease, ExplanationParameters what) {
    int classes = lease.version().card().labels().size();
    return QueryNumber.of("class", what.classIndex(), 0, classes - 1, PREDICTED);
  }

  private static void requireKnown(ExplanationMethod method, ModelLease lease) {
    if (!method.knows(lease.model())) {
      throw new ProblemException(
          ProblemType.NO_GRADIENTS,
          "The version "
              + lease.version().name()
              + " has no gradients for method="
              + method.id()
              + "; ask for method="
              + ExplanationMethod.OCCLUSION.id()
              + ".");
    }
  }

  /** Computes the parts of a map, each in its turn. */
  @SuppressWarnings("FutureReturnValueIgnored") // a nested one, which the next line unfolds
  private CompletableFuture<SaliencyMap> map(RequestWork work, MapMaker maker) {
    List<Integer> parts = IntStream.range(0, maker.parts()).boxed().toList();
    return pool.run(
            work, () -> new BatchTurns<>(work, pool, parts, part -> computed(maker, part)).begin())
        .thenCompose(all -> all)
        .thenApply(all -> maker.map());
  }

  private static CompletableFuture<Integer> computed(MapMaker maker, int part) {
    maker.compute(part);
    return CompletableFuture.completedFuture(part);
  }

  private record Made(ExplainedReading reading, int classIndex, SaliencyMap map) {

    ExplanationView view(ExplanationMethod method, Language language) {
      return ExplanationView.of(
          reading.prediction(),
          classIndex,
          method,
          map,
          reading.place(),
          reading.facts(),
          language);
    }
  }
}
