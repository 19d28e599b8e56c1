package io.penderie.server.training;

import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.security.AccessToken;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The places of those who watch runs: so many, and the last eighth of them for those who bring the
 * token, so that strangers cannot keep out whoever runs the service.
 */
@ApplicationScoped
class Watchers {

  /** Seconds after which a place may be free. */
  private static final String RETRY = "10";

  /** One part in so many is for those with the token. */
  private static final int RESERVED = 8;

  /** For the last events to arrive, once the runs have ended. */
  private static final Duration LAST_EVENTS = Duration.ofSeconds(2);

  private final int most;
  private final Duration patience;
  private final AccessToken token;
  private final Vertx vertx;
  private final Set<RoutingContext> watching = ConcurrentHashMap.newKeySet();

  Watchers(PenderieConfig config, AccessToken token, Vertx vertx) {
    this.most = config.training().watchers();
    this.patience = config.training().patience();
    this.token = token;
    this.vertx = vertx;
  }

  /**
   * Takes a place, which is given back when the request ends, however it does.
   *
   * @throws ProblemException if there is none left for its sender
   */
  void enter(RoutingContext context) {
    int places = token.comesWith(context.request()) ? most : most - most / RESERVED;
    synchronized (watching) {
      if (watching.size() >= places) {
        throw new ProblemException(
            ProblemType.OVERLOADED,
            "As many watch training runs as this service can serve.",
            Map.of(HttpHeaders.RETRY_AFTER, RETRY));
      }
      watching.add(context);
    }
    context.addEndHandler(ended -> leave(context));
  }

  /** Gives a place back; doing so again changes nothing. */
  void leave(RoutingContext context) {
    watching.remove(context);
  }

  /** Streams end with their runs; one that nobody reads must not keep the service from ending. */
  void end(@Observes ShutdownDelayInitiatedEvent event) {
    vertx.setTimer(
        patience.plus(LAST_EVENTS).toMillis(),
        late -> watching.forEach(context -> context.request().connection().close()));
  }
}
