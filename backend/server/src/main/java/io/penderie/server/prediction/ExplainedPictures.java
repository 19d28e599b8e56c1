package io.penderie.server.prediction;

import io.penderie.photo.garment.Preparation;
import io.penderie.photo.garment.Reading;
import io.penderie.photo.garment.ReadingKind;
import io.penderie.picture.PlanarPicture;
import io.penderie.prediction.ModelLease;
import io.penderie.prediction.Prediction;
import io.penderie.server.serving.ServingModel;
import io.penderie.server.upload.RequestWork;
import io.penderie.server.upload.UploadedImages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/** Takes pictures the way of a prediction, and from there on to what explains it. */
@ApplicationScoped
class ExplainedPictures {

  private final UploadedImages images;
  private final VersionLeases versions;
  private final PredictionSteps steps;

  ExplainedPictures(UploadedImages images, VersionLeases versions, PredictionSteps steps) {
    this.images = images;
    this.versions = versions;
    this.steps = steps;
  }

  /**
   * Predicts the one image of a body and explains that.
   *
   * @param check throws where the version cannot explain what is asked for, before anything is done
   * @param explaining runs where the prediction is completed, so it must not compute; until what it
   *     returns completes the request is in hand and the version open
   * @return fails with what {@link io.penderie.server.problem.ProblemTable} knows
   */
  <T> CompletableFuture<T> explain(
      RequestWork work,
      AnswerOptions options,
      Consumer<ModelLease> check,
      Function<ExplainedReading, CompletionStage<T>> explaining) {
    return work.whileWanted(
        versions.with(
            work,
            options.asked(),
            (model, lease) -> {
              check.accept(lease);
              return explain(work, model, lease, readings(work, model, lease, options), explaining);
            }));
  }

  private List<Reading> readings(
      RequestWork work, ServingModel model, ModelLease lease, AnswerOptions options) {
    byte[] file = images.one(work.takeBody());
    Preparation prepared = steps.prepare(model, lease.version(), file, options.corrections());
    work.requireWanted();
    return options.reading() == null
        ? prepared.readings()
        : List.of(PredictionService.only(prepared, options.reading()));
  }

  private <T> CompletableFuture<T> explain(
      RequestWork work,
      ServingModel model,
      ModelLease lease,
      List<Reading> readings,
      Function<ExplainedReading, CompletionStage<T>> explaining) {
    Map<ReadingKind, Shown> shown = new EnumMap<>(ReadingKind.class);
    readings.forEach(reading -> shown.put(reading.kind(), Shown.of(reading)));
    CompletableFuture<Prediction> predicted =
        work.whileWanted(steps.queue(model, readings.stream().map(Reading::bare).toList(), lease));
    work.enter();
    ModelLease own = lease.another();
    return predicted
        .thenCompose(
            prediction ->
                explaining.apply(shown.get(prediction.reading()).explained(prediction, own)))
        .whenComplete(
            (done, failure) -> {
              own.close();
              work.leave();
            });
  }

  /** What is kept of a reading; the pictures that led to it are let go of. */
  private record Shown(PreparationFacts facts, Reading.Place place, PlanarPicture picture) {

    static Shown of(Reading reading) {
      return new Shown(PreparationFacts.of(reading), reading.place(), reading.picture());
    }

    ExplainedReading explained(Prediction prediction, ModelLease lease) {
      return new ExplainedReading(prediction, facts, place, picture, lease);
    }
  }
}
