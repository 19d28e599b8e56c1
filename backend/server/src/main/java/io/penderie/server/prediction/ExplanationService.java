package io.penderie.server.prediction;

import io.penderie.explanation.ExplanationMethod;
import io.penderie.explanation.MapMaker;
import io.penderie.explanation.SaliencyMap;
import io.penderie.model.PictureKind;
import io.penderie.photo.garment.Preparation;
import io.penderie.photo.garment.Reading;
import io.penderie.photo.garment.ReadingKind;
import io.penderie.picture.PlanarPicture;
import io.penderie.prediction.ModelLease;
import io.penderie.prediction.Prediction;
import io.penderie.server.http.QueryNumber;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.serving.ServingModel;
import io.penderie.server.upload.RequestWork;
import io.penderie.server.upload.UploadedImages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * Explains answers: a picture goes the way of a prediction, and is then asked about on the
 * preparation pool, part by part and in turns with other requests, as the pictures of a batch are.
 */
@ApplicationScoped
class ExplanationService {

  private static final int PREDICTED = -1;

  private final UploadedImages images;
  private final VersionLeases versions;
  private final PreparationPool pool;
  private final PredictionSteps steps;

  ExplanationService(
      UploadedImages images, VersionLeases versions, PreparationPool pool, PredictionSteps steps) {
    this.images = images;
    this.versions = versions;
    this.pool = pool;
    this.steps = steps;
  }

  /**
   * Explains the answer to the one image of a body.
   *
   * @param answers runs what makes the answer; must not block
   * @return fails with what {@link io.penderie.server.problem.ProblemTable} knows
   */
  CompletableFuture<ExplanationView> explain(
      RequestWork work,
      ExplanationParameters asked,
      PreparationParameters preparation,
      Executor answers) {
    ExplanationMethod method = asked.chosen();
    Language language = Language.preferred(asked.acceptLanguage());
    AnswerOptions options =
        new AnswerOptions(
            new AskedVersion(asked.version(), asked.dataset()),
            preparation.corrections(),
            preparation.kind(),
            AnswerOptions.ALL,
            false,
            language);
    return work.whileWanted(
        versions.with(
            work,
            options.asked(),
            (model, lease) -> {
              int classes = lease.version().card().labels().size();
              int index = QueryNumber.of("class", asked.classIndex(), 0, classes - 1, PREDICTED);
              requireKnown(method, lease);
              List<Reading> readings = readings(work, model, lease, options);
              return begin(work, model, lease, readings, method, index)
                  .thenApplyAsync(made -> made.view(method, language), answers);
            }));
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

  private List<Reading> readings(
      RequestWork work, ServingModel model, ModelLease lease, AnswerOptions options) {
    byte[] file = images.one(work.takeBody());
    Preparation prepared = steps.prepare(model, lease.version(), file, options.corrections());
    work.requireWanted();
    return options.reading() == null
        ? prepared.readings()
        : List.of(PredictionService.only(prepared, options.reading()));
  }

  private CompletableFuture<Made> begin(
      RequestWork work,
      ServingModel model,
      ModelLease lease,
      List<Reading> readings,
      ExplanationMethod method,
      int index) {
    Map<ReadingKind, Shown> shown = new EnumMap<>(ReadingKind.class);
    readings.forEach(reading -> shown.put(reading.kind(), Shown.of(reading)));
    CompletableFuture<Prediction> predicted =
        work.whileWanted(steps.queue(model, readings.stream().map(Reading::bare).toList(), lease));
    // Until the map is made the request is in hand, and the model open.
    work.enter();
    ModelLease own = lease.another();
    return predicted
        .thenCompose(
            prediction -> {
              Shown taken = shown.get(prediction.reading());
              int explained = index == PREDICTED ? prediction.best().index() : index;
              MapMaker maker = method.begin(own.model(), taken.picture, taken.kind(), explained);
              return map(work, maker).thenApply(map -> new Made(prediction, explained, map, taken));
            })
        .whenComplete(
            (done, failure) -> {
              own.close();
              work.leave();
            });
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

  /** What is kept of a reading; the pictures that led to it are let go of. */
  private record Shown(PreparationFacts facts, Reading.Place place, PlanarPicture picture) {

    static Shown of(Reading reading) {
      return new Shown(PreparationFacts.of(reading), reading.place(), reading.picture());
    }

    PictureKind kind() {
      return facts.datasetLike() ? PictureKind.DATASET_LIKE : PictureKind.PHOTOGRAPH;
    }
  }

  private record Made(Prediction prediction, int classIndex, SaliencyMap map, Shown shown) {

    ExplanationView view(ExplanationMethod method, Language language) {
      return ExplanationView.of(
          prediction, classIndex, method, map, shown.place, shown.facts, language);
    }
  }
}
