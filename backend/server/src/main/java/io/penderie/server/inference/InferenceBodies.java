package io.penderie.server.inference;

import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.upload.BodyHelp;
import io.penderie.server.upload.BodyIntake;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Reads the bodies of inferences as those of predictions, within the limit of batches. */
@ApplicationScoped
class InferenceBodies {

  /** Behind the rules of who may (100), as for predictions. */
  private static final int PRIORITY = 10;

  private static final Pattern ADDRESS =
      Pattern.compile("/v2/models/[^/]+(/versions/[^/]+)?/infer/?");

  private static final BodyHelp HELP =
      new BodyHelp(
          "application/json, application/octet-stream",
          "curl --json '{\"inputs\": [{\"name\": \"image\", \"datatype\": \"BYTES\", \"shape\": [1],"
              + " \"data\": [\"<base64>\"]}]}' %s");

  private final BodyIntake intake;
  private final long limit;

  InferenceBodies(PenderieConfig config, BodyIntake intake) {
    this.intake = intake;
    this.limit = config.limits().batchBody().asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::receive, PRIORITY);
  }

  private void receive(RoutingContext context) {
    if (context.request().method().equals(HttpMethod.POST)
        && ADDRESS.matcher(context.normalizedPath()).matches()) {
      intake.receive(context, limit, HELP);
    } else {
      context.next();
    }
  }
}
