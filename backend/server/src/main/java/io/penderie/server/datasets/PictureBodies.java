package io.penderie.server.datasets;

import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.http.LongWork;
import io.penderie.server.upload.BodyIntake;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Reads pictures that are brought as those that are classified, once the token is looked at; and
 * lets those who send archives wait for what comes of them.
 */
@ApplicationScoped
class PictureBodies {

  /** Behind the rules of who may (100), as for predictions. */
  private static final int PRIORITY = 10;

  private static final Pattern ADDRESS =
      Pattern.compile(DatasetsResource.PATH + "/[^/]+/pictures/?");

  private static final Pattern ARCHIVE =
      Pattern.compile(DatasetsResource.PATH + "/[^/]+/archive/?");

  private final BodyIntake intake;
  private final long limit;

  PictureBodies(PenderieConfig config, BodyIntake intake) {
    this.intake = intake;
    this.limit = config.limits().body().asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::receive, PRIORITY);
  }

  private void receive(RoutingContext context) {
    boolean post = context.request().method().equals(HttpMethod.POST);
    String path = context.normalizedPath();
    if (post && ADDRESS.matcher(path).matches()) {
      intake.receive(context, limit);
      return;
    }
    if (post && ARCHIVE.matcher(path).matches()) {
      LongWork.allow(context);
    }
    context.next();
  }
}
