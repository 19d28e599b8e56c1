package io.penderie.server.health;

import io.penderie.server.http.Drain;
import io.penderie.server.problem.NotReadyException;
import io.penderie.server.serving.Serving;
import io.penderie.server.serving.ServingModel;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ready means that the active model has answered a warm-up prediction, on the thread that computes
 * now, and that the dataset, which other operations show, has been read.
 */
@ApplicationScoped
public class ServiceReadiness {

  private final Serving serving;
  private final Drain drain;

  ServiceReadiness(Serving serving, Drain drain) {
    this.serving = serving;
    this.drain = drain;
  }

  /**
   * What answers, where the service is ready.
   *
   * @throws NotReadyException saying why it is not
   */
  public ServingModel require() {
    if (drain.stopping()) {
      throw new NotReadyException("The service is stopping.");
    }
    ServingModel model = serving.current();
    if (!serving.started().isDone()) {
      throw new NotReadyException("The dataset is being read.");
    }
    if (!model.classifier().computes()) {
      throw new NotReadyException("The thread that computes has failed; another one takes over.");
    }
    return model;
  }
}
