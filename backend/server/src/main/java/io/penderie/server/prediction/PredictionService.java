package io.penderie.server.prediction;

import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.Preparation;
import io.penderie.photo.garment.Reading;
import io.penderie.photo.garment.ReadingKind;
import io.penderie.picture.PlanarPicture;
import io.penderie.prediction.ModelLease;
import io.penderie.prediction.Prediction;
import io.penderie.registry.ModelVersion;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemTable;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.serving.Serving;
import io.penderie.server.serving.ServingModel;
import io.penderie.server.upload.ImageSource;
import io.penderie.server.upload.RequestWork;
import io.penderie.server.upload.UploadedImages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private final PredictionSteps steps;

  PredictionService(
      Serving serving,
      UploadedImages images,
      VersionLeases versions,
      PreparationPool pool,
      PredictionSteps steps) {
    this.serving = serving;
    this.images = images;
    this.versions = versions;
    this.pool = pool;
    this.steps = steps;
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
      RequestWork work, AnswerOptions options, Executor answers) {
    return work.whileWanted(
        versions.with(
            work,
            options.asked(),
            (model, lease) -> {
              byte[] file = images.one(work.takeBody());
              return new Asking(work, model, lease, options, answers).classify(file);
            }));
  }

  /**
   * Predicts every image of a body, each for itself and at its turn, one after the other: a batch
   * takes no more of the pool than a single image does. One version answers them all.
   *
   * @param answers runs what makes the answer; must not block
   * @return fails only if the body as a whole is at fault
   */
  CompletableFuture<BatchView> predictAll(
      RequestWork work, AnswerOptions options, Executor answers) {
    return work.whileWanted(
        versions.with(
            work,
            options.asked(),
            (model, lease) -> {
              List<ImageSource> sources = images.many(work.takeBody());
              Runnable leave = pool.admitPictures(sources.size());
              ModelLease own = lease.another();
              Asking asking = new Asking(work, model, own, options, answers);
              return new BatchTurns<>(work, pool, sources, asking::item)
                  .begin()
                  .whenComplete(
                      (done, failure) -> {
                        own.close();
                        leave.run();
                      })
                  .thenCompose(PredictionService::together);
            }));
  }

  /**
   * Shows the one image of a body on its way to the network; the version is not loaded for that.
   *
   * @param asked which version it is prepared for
   * @param reading which one; null for the likeliest
   * @return fails with what {@link ProblemTable} knows
   */
  CompletableFuture<StagesView> stages(
      RequestWork work, AskedVersion asked, Corrections corrections, ReadingKind reading) {
    ServingModel model = serving.current();
    pool.admit(work);
    CompletableFuture<StagesView> stages =
        pool.run(
            work,
            () -> {
              ModelVersion found = versions.find(asked);
              byte[] file = images.one(work.takeBody());
              Preparation prepared = steps.prepare(model, found, file, corrections);
              return StagesView.of(
                  prepared, reading == null ? prepared.first() : only(prepared, reading), found);
            });
    work.leave();
    return work.whileWanted(stages);
  }

  private static CompletableFuture<BatchView> together(
      List<CompletableFuture<BatchView.Item>> items) {
    return CompletableFuture.allOf(items.toArray(CompletableFuture[]::new))
        .thenApply(done -> new BatchView(items.stream().map(CompletableFuture::join).toList()));
  }

  /** What an answer may show of a reading; the pictures that led to it are let go of. */
  private record Shown(PreparationFacts facts, PlanarPicture picture) {
    static Shown of(Reading reading) {
      return new Shown(PreparationFacts.of(reading), reading.picture());
    }
  }

  /** A request on its way to its answer, with the model that it has begun with. */
  private final class Asking {
    private final RequestWork work;
    private final ServingModel model;
    private final ModelLease lease;
    private final AnswerOptions options;
    private final Executor answers;

    private Asking(
        RequestWork work,
        ServingModel model,
        ModelLease lease,
        AnswerOptions options,
        Executor answers) {
      this.work = work;
      this.model = model;
      this.lease = lease;
      this.options = options;
      this.answers = answers;
    }

    private CompletableFuture<BatchView.Item> item(ImageSource image) {
      CompletableFuture<PredictionView> answer;
      try {
        answer = classify(image.bytes());
      } catch (RuntimeException e) {
        answer = CompletableFuture.failedFuture(e);
      }
      return answer.handle(
          (view, failure) ->
              failure == null
                  ? BatchView.Item.of(view)
                  : BatchView.Item.of(ProblemTable.answer(failure).problem()));
    }

    private CompletableFuture<PredictionView> classify(byte[] file) {
      Preparation prepared = steps.prepare(model, lease.version(), file, options.corrections());
      List<Reading> readings =
          options.reading() == null
              ? prepared.readings()
              : List.of(only(prepared, options.reading()));
      Map<ReadingKind, Shown> shown = new EnumMap<>(ReadingKind.class);
      readings.forEach(reading -> shown.put(reading.kind(), Shown.of(reading)));
      work.requireWanted();
      // One whose answer nobody waits for is left out of the forward pass.
      return work.whileWanted(
              steps.queue(model, readings.stream().map(Reading::bare).toList(), lease))
          .thenApplyAsync(
              prediction -> view(prediction, shown.get(prediction.reading()), options), answers);
    }
  }

  /**
   * The one reading that was asked for.
   *
   * @throws ProblemException if the picture has none of that kind
   */
  static Reading only(Preparation prepared, ReadingKind kind) {
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

  private PredictionView view(Prediction prediction, Shown taken, AnswerOptions options) {
    steps.count(prediction);
    return PredictionView.of(
        prediction,
        taken.facts,
        options.includePicture() ? PredictionView.Picture.of(taken.picture) : null,
        options);
  }
}
