package io.penderie.server.prediction;

import io.penderie.prediction.OverloadedException;
import io.penderie.prediction.Prediction;
import io.penderie.prediction.PreparedPicture;
import io.penderie.registry.ModelVersion;
import io.penderie.server.metrics.ServingMetrics;
import io.penderie.server.problem.ProblemTable;
import io.penderie.server.startup.Serving;
import io.penderie.server.startup.ServingModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Predicts from request bodies: out of the body and into shape on the preparation pool, through the
 * classifier, and into the view on the executor that the caller gives.
 */
@ApplicationScoped
class PredictionService {

  private final Serving serving;
  private final UploadedImages images;
  private final PreparationPool pool;
  private final ServingMetrics metrics;

  PredictionService(
      Serving serving, UploadedImages images, PreparationPool pool, ServingMetrics metrics) {
    this.serving = serving;
    this.images = images;
    this.pool = pool;
    this.metrics = metrics;
  }

  /** How many classes an answer may have. */
  int classes() {
    return serving.current().classes();
  }

  /**
   * Predicts the one image of a body.
   *
   * @param answers runs what makes the answer; must not block
   * @return fails with what {@link ProblemTable} knows
   */
  CompletableFuture<PredictionView> predict(
      UploadedBody body, AnswerOptions options, Executor answers) {
    ServingModel model = serving.current();
    return pool.submit(() -> one(model, body, options, answers)).thenCompose(answer -> answer);
  }

  /**
   * Predicts every image of a body, each for itself, one after the other on one thread of the pool:
   * a batch takes no more of it than a single image does.
   *
   * @param answers runs what makes the answer; must not block
   * @return fails only if the body as a whole is at fault
   */
  CompletableFuture<BatchView> predictAll(
      UploadedBody body, AnswerOptions options, Executor answers) {
    ServingModel model = serving.current();
    return pool.submit(
            () ->
                images.many(body).stream()
                    .map(image -> item(model, image, options, answers))
                    .toList())
        .thenCompose(PredictionService::together);
  }

  private CompletionStage<PredictionView> one(
      ServingModel model, UploadedBody body, AnswerOptions options, Executor answers) {
    return classify(model, images.one(body), options, answers);
  }

  private CompletableFuture<BatchView.Item> item(
      ServingModel model, ImageSource image, AnswerOptions options, Executor answers) {
    CompletableFuture<PredictionView> answer;
    try {
      answer = classify(model, image.bytes(), options, answers);
    } catch (RuntimeException e) {
      answer = CompletableFuture.failedFuture(e);
    }
    return answer.handle(
        (view, failure) ->
            failure == null
                ? BatchView.Item.of(view)
                : BatchView.Item.of(ProblemTable.answer(failure).problem()));
  }

  private static CompletableFuture<BatchView> together(
      List<CompletableFuture<BatchView.Item>> items) {
    return CompletableFuture.allOf(items.toArray(CompletableFuture[]::new))
        .thenApply(done -> new BatchView(items.stream().map(CompletableFuture::join).toList()));
  }

  private CompletableFuture<PredictionView> classify(
      ServingModel model, byte[] file, AnswerOptions options, Executor answers) {
    PreparedPicture prepared = metrics.timePreparation(() -> model.photos().prepare(file));
    PredictionView.Picture picture =
        options.includePicture() ? PredictionView.Picture.of(prepared) : null;
    return queue(model, prepared)
        .thenApplyAsync(prediction -> view(prediction, picture, options), answers);
  }

  private CompletableFuture<Prediction> queue(ServingModel model, PreparedPicture prepared) {
    try {
      return model.classifier().classify(prepared);
    } catch (OverloadedException e) {
      metrics.countRejected(ServingMetrics.CLASSIFICATION);
      throw e;
    }
  }

  private PredictionView view(
      Prediction prediction, PredictionView.Picture picture, AnswerOptions options) {
    ModelVersion version = prediction.version();
    metrics.countPrediction(
        version.name(), version.card().labels().name(prediction.best().index(), Locale.ENGLISH));
    return PredictionView.of(prediction, version, picture, options);
  }
}
