package io.penderie.server.health;

import io.penderie.server.problem.NotReadyException;
import io.penderie.server.serving.Serving;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the active model has answered a warm-up prediction. */
@Readiness
@ApplicationScoped
class ModelReadiness implements HealthCheck {

  private static final String NAME = "active model";

  private final Serving serving;

  ModelReadiness(Serving serving) {
    this.serving = serving;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      return HealthCheckResponse.named(NAME)
          .up()
          .withData("version", serving.current().active().version().name())
          .build();
    } catch (NotReadyException e) {
      return HealthCheckResponse.named(NAME).down().withData("reason", e.getMessage()).build();
    }
  }
}
