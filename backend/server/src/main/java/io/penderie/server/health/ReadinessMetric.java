package io.penderie.server.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/** Readiness for those who read metrics alone. */
@Singleton
class ReadinessMetric implements MeterBinder {

  private final ModelReadiness readiness;

  ReadinessMetric(@Readiness ModelReadiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("penderie.ready", () -> readiness.call().getStatus() == Status.UP ? 1 : 0)
        .description("1 while the service is ready, as /q/health/ready says it, else 0")
        .register(registry);
  }
}
