package io.penderie.server.health;

import io.penderie.server.http.Drain;
import io.penderie.server.problem.NotReadyException;
import io.penderie.server.serving.Serving;
import io.penderie.server.serving.ServingModel;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means that the active model has answered a warm-up prediction, on the thread that computes
 * now, and that the dataset, which other operations show, has been read.
 */
@Readiness
@ApplicationScoped
class ModelReadiness implements HealthCheck {

  private static final String NAME = "active model";

  private final Serving serving;
  private final Drain drain;

  ModelReadiness(Serving serving, Drain drain) {
    this.serving = serving;
    this.drain = drain;
  }

  @Override
  public HealthCheckResponse call() {
    if (drain.stopping()) {
      return down("The service is stopping.");
    }
    try {
      ServingModel model = serving.current();
      if (!serving.started().isDone()) {
        return down("The dataset is being read.");
      }
      return model.classifier().computes()
          ? HealthCheckResponse.named(NAME)
              .up()
              .withData("version", model.active().version().name())
              .build()
          : down("The thread that computes has failed; another one takes over.");
    } catch (NotReadyException e) {
      return down(e.getMessage());
    }
  }

  private static HealthCheckResponse down(String reason) {
    return HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
  }
}
