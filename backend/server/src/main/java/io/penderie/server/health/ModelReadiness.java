package io.penderie.server.health;

import io.penderie.server.problem.NotReadyException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells probes of {@link ServiceReadiness}. */
@Readiness
@ApplicationScoped
class ModelReadiness implements HealthCheck {

  private static final String NAME = "active model";

  private final ServiceReadiness readiness;

  ModelReadiness(ServiceReadiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      return HealthCheckResponse.named(NAME)
          .up()
          .withData("version", readiness.require().active().version().name())
          .build();
    } catch (NotReadyException e) {
      return HealthCheckResponse.named(NAME).down().withData("reason", e.getMessage()).build();
    }
  }
}
