package io.penderie.server.prediction;

import io.penderie.photo.file.ImageRejectedException;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.Reading;
import io.penderie.prediction.ModelLease;
import io.penderie.prediction.Prediction;
import io.penderie.registry.ModelVersion;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.serving.ServingModel;
import io.penderie.server.upload.RequestWork;
import io.penderie.server.upload.UploadedBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Predicts for protocols that know one answer to a request and not one to each of its pictures: all
 * are answered, by one version, or the request is refused.
 *
 * <p>They go the way of a batch, but before the network they wait for their turn, so that those of
 * all such requests take up no more of its queue than keeps the network busy: prepared pictures
 * cost nothing on the way there, and would fill it for everybody.
 */
@ApplicationScoped
public class WholeRequests {

  private final VersionLeases versions;
  private final PreparationPool pool;
  private final PredictionSteps steps;
  private final RowTurns turns;
  private final int atOnce;

  WholeRequests(
      VersionLeases versions, PreparationPool pool, PredictionSteps steps, PenderieConfig config) {
    this.versions = versions;
    this.pool = pool;
    this.steps = steps;
    int batch = config.classification().batch();
    int rows = Math.max(1, Math.min(2 * batch, config.classification().queue() / 2));
    this.turns = new RowTurns(rows);
    this.atOnce = Math.min(batch, rows);
  }

  /**
   * Predicts all pictures of a body.
   *
   * @param reader reads the body for the version that answers, on the preparation pool
   * @param answers runs what makes the answer; must not block
   * @return fails with what {@link io.penderie.server.problem.ProblemTable} knows
   */
  public <A> CompletableFuture<A> predict(
      RequestWork work,
      AskedVersion asked,
      BiFunction<UploadedBody, ModelVersion, PictureRequest<A>> reader,
      Executor answers) {
    return work.whileWanted(
        versions.with(
            work,
            asked,
            (model, lease) -> {
              PictureRequest<A> request = reader.apply(work.takeBody(), lease.version());
              return all(work, model, lease, request.pictures())
                  .thenApplyAsync(predictions -> answer(request, predictions), answers);
            }));
  }

  private <A> A answer(PictureRequest<A> request, List<Prediction> predictions) {
    predictions.forEach(steps::count);
    return request.answer(predictions);
  }

  private CompletableFuture<List<Prediction>> all(
      RequestWork work, ServingModel model, ModelLease lease, List<PictureSource> pictures) {
    if (pictures.size() == 1) {
      // As elsewhere, a single one is no batch.
      return new Asking(work, model, lease, pictures).classify(0).thenApply(List::of);
    }
    Runnable leave = pool.admitPictures(pictures.size());
    ModelLease own = lease.another();
    // Between its parts it is still in hand.
    work.enter();
    return new Asking(work, model, own, pictures)
        .from(0)
        .whenComplete(
            (done, failure) -> {
              own.close();
              leave.run();
              work.leave();
            });
  }

  /** A request on its way to its answer, with the model that it has begun with. */
  private final class Asking {
    private final RequestWork work;
    private final ServingModel model;
    private final ModelLease lease;
    private final List<PictureSource> pictures;
    private final List<Prediction> predictions = new ArrayList<>();

    private Asking(
        RequestWork work, ServingModel model, ModelLease lease, List<PictureSource> pictures) {
      this.work = work;
      this.model = model;
      this.lease = lease;
      this.pictures = pictures;
    }

    /** Asks about those from an index on, part by part. */
    private CompletableFuture<List<Prediction>> from(int first) {
      int end = Math.min(pictures.size(), first + atOnce);
      return inTurn(first, end)
          .thenCompose(
              part -> {
                predictions.addAll(part);
                return end == pictures.size()
                    ? CompletableFuture.completedFuture(predictions)
                    : from(end);
              });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a nested one, which the next line unfolds
    private CompletableFuture<List<Prediction>> inTurn(int first, int end) {
      return work.whileWanted(turns.take(end - first))
          .thenCompose(
              mine ->
                  pool.run(work, () -> part(first, end))
                      .thenCompose(part -> part)
                      .whenComplete((done, failure) -> turns.give(end - first)));
    }

    /** On a thread of the pool. */
    private CompletableFuture<List<Prediction>> part(int first, int end) {
      List<Integer> indices = IntStream.range(first, end).boxed().toList();
      return new BatchTurns<>(work, pool, indices, this::classify)
          .begin()
          .thenCompose(WholeRequests::together);
    }

    private CompletableFuture<Prediction> classify(int index) {
      List<Reading> readings = readings(index);
      work.requireWanted();
      return work.whileWanted(steps.queue(model, readings, lease));
    }

    /** Of many pictures the one at fault is named. */
    private List<Reading> readings(int index) {
      try {
        return pictures
            .get(index)
            .readings(file -> steps.prepare(model, lease.version(), file, Corrections.NONE));
      } catch (ImageRejectedException e) {
        throw new ImageRejectedException(e.reason(), place(index) + e.getMessage(), e);
      } catch (ProblemException e) {
        throw new ProblemException(e.type(), place(index) + e.getMessage(), e.headers());
      }
    }

    private String place(int index) {
      return pictures.size() == 1 ? "" : "The picture at index " + index + ": ";
    }
  }

  private static CompletionStage<List<Prediction>> together(
      List<CompletableFuture<Prediction>> parts) {
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(done -> parts.stream().map(CompletableFuture::join).toList());
  }
}
