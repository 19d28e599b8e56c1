package io.penderie.server.training.run;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.ToDoubleFunction;

/** Shows how many runs wait and train. */
@ApplicationScoped
class TrainingMetrics {

  private final MeterRegistry registry;

  TrainingMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void show(Supervisor supervisor) {
    gauge("queued", supervisor, Supervisor::waiting);
    gauge("running", supervisor, Supervisor::training);
  }

  private void gauge(String state, Supervisor supervisor, ToDoubleFunction<Supervisor> count) {
    Gauge.builder("penderie.training.runs", supervisor, count)
        .description("Training runs that wait or train now")
        .tag("state", state)
        .strongReference(true)
        .register(registry);
  }
}
