package io.penderie.server.training;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.penderie.runs.TrainingRuns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.ToDoubleFunction;

/** Shows how many runs wait and train. */
@ApplicationScoped
class TrainingMetrics {

  private final MeterRegistry registry;

  TrainingMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void show(TrainingRuns runs) {
    gauge("queued", runs, TrainingRuns::waiting);
    gauge("running", runs, TrainingRuns::training);
  }

  private void gauge(String state, TrainingRuns runs, ToDoubleFunction<TrainingRuns> count) {
    Gauge.builder("penderie.training.runs", runs, count)
        .description("Training runs that wait or train now")
        .tag("state", state)
        .strongReference(true)
        .register(registry);
  }
}
