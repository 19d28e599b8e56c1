package io.penderie.server.health;

import io.penderie.runs.TrainingRuns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether something can be trained here. It is up either way: a service that cannot train,
 * such as one of several on one home, is to get predictions all the same.
 */
@Readiness
@ApplicationScoped
class TrainingHealth implements HealthCheck {

  private final TrainingRuns runs;

  TrainingHealth(TrainingRuns runs) {
    this.runs = runs;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> fault = runs.unavailable();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("training").up().withData("available", fault.isEmpty());
    fault.ifPresent(reason -> response.withData("reason", reason));
    return response.build();
  }
}
