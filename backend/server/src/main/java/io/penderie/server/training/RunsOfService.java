package io.penderie.server.training;

import io.penderie.runs.RunLimits;
import io.penderie.runs.TrainingRuns;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.serving.Serving;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;

/** The training runs of this service, which begin and end with it. */
@ApplicationScoped
class RunsOfService {

  private final TrainingRuns runs;
  private final Serving serving;

  RunsOfService(PenderieConfig config, Serving serving, TrainingMetrics metrics) {
    PenderieConfig.Training training = config.training();
    this.serving = serving;
    this.runs =
        new TrainingRuns(
            config.home(),
            new RunLimits(
                training.parallel(),
                training.queue(),
                training.kept(),
                training.patience(),
                training.heap().asLongValue(),
                training.searchTurn(),
                training.niceness()));
    metrics.show(runs);
  }

  @Produces
  @Singleton
  TrainingRuns runs() {
    return runs;
  }

  void begin(@Observes StartupEvent event) {
    runs.begin(serving.started());
  }

  /** As soon as the service begins to stop: the watchers' streams end with their runs. */
  void stop(@Observes ShutdownDelayInitiatedEvent event) {
    runs.stop();
  }

  void close(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException, IOException {
    runs.close();
  }
}
