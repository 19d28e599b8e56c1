package io.penderie.server.prediction;

import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.openapi.JsonOperations;
import io.penderie.server.upload.BodyIntake;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Which addresses take images, and how large a body each of them takes. */
@ApplicationScoped
class PredictionBodies {

  private static final int PRIORITY = 10;

  private final Map<String, Long> limits;
  private final BodyIntake intake;

  PredictionBodies(PenderieConfig config, BodyIntake intake) {
    long one = config.limits().body().asLongValue();
    this.limits =
        Map.of(
            PredictionResource.PATH,
            one,
            PredictionResource.PATH + PreparationResource.PATH,
            one,
            ExplanationResource.PATH,
            one,
            NeighbourResource.PATH,
            one,
            FeatureMapResource.PATH,
            one,
            PredictionResource.PATH + PredictionResource.BATCH,
            config.limits().batchBody().asLongValue());
    this.intake = intake;
  }

  void register(@Observes Filters filters) {
    filters.register(this::receive, PRIORITY);
  }

  private void receive(RoutingContext context) {
    String path = operation(context.normalizedPath());
    Long limit = limits.get(path);
    if (limit == null || !takes(path, context.request().method())) {
      context.next();
    } else {
      intake.receive(context, limit);
    }
  }

  private static boolean takes(String path, HttpMethod method) {
    return method.equals(HttpMethod.POST)
        || (method.equals(HttpMethod.PUT)
            && !path.equals(PredictionResource.PATH + PredictionResource.BATCH));
  }

  /** Its address, without a slash at the end and whatever kind of body it names. */
  private static String operation(String path) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return bare.endsWith(JsonOperations.SUFFIX)
        ? bare.substring(0, bare.length() - JsonOperations.SUFFIX.length())
        : bare;
  }
}
