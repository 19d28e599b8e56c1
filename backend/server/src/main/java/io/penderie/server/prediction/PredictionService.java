package io.penderie.server.prediction;

import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.Preparation;
import io.penderie.photo.garment.Reading;
import io.penderie.photo.garment.ReadingKind;
import io.penderie.prediction.ModelLease;
import io.penderie.prediction.OverloadedException;
import io.penderie.prediction.Prediction;
import io.penderie.registry.ModelVersion;
import io.penderie.server.metrics.ServingMetrics;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemTable;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.serving.Serving;
import io.penderie.server.serving.ServingModel;
import io.penderie.server.upload.ImageSource;
import io.penderie.server.upload.UploadedBody;
import io.penderie.server.upload.UploadedImages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * Predicts from request bodies: out of the body and into shape on the preparation pool, through the
 * classifier, and into the view on the executor that the caller gives.
 */
@ApplicationScoped
class PredictionService {

  private final Serving serving;
  private final UploadedImages images;
  private final VersionLeases versions;
  private final PreparationPool pool;
  private final ServingMetrics metrics;

  PredictionService(
      Serving serving,
      UploadedImages images,
      VersionLeases versions,
      PreparationPool pool,
      ServingMetrics metrics) {
    this.serving = serving;
    this.images = images;
    this.versions = versions;
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
    return versions.with(
        options.version(),
        (model, lease) -> classify(model, lease, images.one(body), options, answers));
  }

  /**
   * Predicts every image of a body, each for itself, one after the other on one thread of the pool:
   * a batch takes no more of it than a single image does. One version answers them all.
   *
   * @param answers runs what makes the answer; must not block
   * @return fails only if the body as a whole is at fault
   */
  CompletableFuture<BatchView> predictAll(
      UploadedBody body, AnswerOptions options, Executor answers) {
    return versions.with(
        options.version(),
        (model, lease) ->
            together(
                images.many(body).stream()
                    .map(image -> item(model, lease, image, options, answers))
                    .toList()));
  }

  /**
   * Shows the one image of a body on its way to the network; the version is not loaded for that.
   *
   * @param version its name; null for the one that answers
   * @param reading which one; null for the likeliest
   * @return fails with what {@link ProblemTable} knows
   */
  CompletableFuture<StagesView> stages(
      UploadedBody body, String version, Corrections corrections, ReadingKind reading) {
    ServingModel model = serving.current();
    return pool.submit(
        () -> {
          ModelVersion found = versions.find(version);
          Preparation prepared = prepare(model, found, images.one(body), corrections);
          return StagesView.of(
              prepared, reading == null ? prepared.first() : only(prepared, reading), found);
        });
  }

  private CompletableFuture<BatchView.Item> item(
      ServingModel model,
      ModelLease lease,
      ImageSource image,
      AnswerOptions options,
      Executor answers) {
    CompletableFuture<PredictionView> answer;
    try {
      answer = classify(model, lease, image.bytes(), options, answers);
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
      ServingModel model, ModelLease lease, byte[] file, AnswerOptions options, Executor answers) {
    Preparation prepared = prepare(model, lease.version(), file, options.corrections());
    List<Reading> readings =
        options.reading() == null
            ? prepared.readings()
            : List.of(only(prepared, options.reading()));
    return queue(model, readings, lease)
        .thenApplyAsync(prediction -> view(prediction, prepared, options), answers);
  }

  private static Reading only(Preparation prepared, ReadingKind kind) {
    return prepared
        .reading(kind)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "This image has no reading "
                        + ReadingName.of(kind)
                        + "; it has "
                        + prepared.readings().stream()
                            .map(reading -> ReadingName.of(reading.kind()))
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private Preparation prepare(
      ServingModel model, ModelVersion version, byte[] file, Corrections corrections) {
    return metrics.timePreparation(
        () -> model.photos(version.card().input()).prepare(file, corrections));
  }

  private CompletableFuture<Prediction> queue(
      ServingModel model, List<Reading> readings, ModelLease lease) {
    try {
      return model.classifier().classify(readings, lease.another());
    } catch (OverloadedException e) {
      metrics.countRejected(ServingMetrics.CLASSIFICATION);
      throw e;
    }
  }

  private PredictionView view(Prediction prediction, Preparation prepared, AnswerOptions options) {
    ModelVersion version = prediction.version();
    metrics.countPrediction(
        version.name(), version.card().labels().name(prediction.best().index(), Locale.ENGLISH));
    Reading taken = prepared.reading(prediction.reading()).orElseThrow();
    return PredictionView.of(
        prediction,
        PreparationFacts.of(taken),
        options.includePicture() ? PredictionView.Picture.of(taken.picture()) : null,
        options);
  }
}
