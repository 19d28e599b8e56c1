package io.penderie.server.http;

import io.penderie.server.problem.NotReadyException;
import io.penderie.server.problem.RouteProblems;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The end of the service as its clients see it. From the signal on it is not ready, and each answer
 * closes its connection. Once those who look after readiness have had {@code
 * quarkus.shutdown.delay} to notice, no request is begun any more: it is refused with a problem.
 * Quarkus waits until all that were begun are answered, for {@code quarkus.shutdown.timeout} at
 * most; those that are not by then, such as bodies that are still on their way, are told so. Then
 * refusals go on until it has been quiet for a moment, so that no sender meets a closed door while
 * it speaks.
 */
@ApplicationScoped
public class Drain {

  /** Behind those that add to every answer (400), before all that refuse or do something. */
  private static final int PRIORITY = 395;

  /** Probes tell the same until the last moment, and are told the truth. */
  private static final List<String> PROBES = List.of("/q/health", "/v2/health");

  private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(250);

  /** For clients that ask again and again whatever they are told. */
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(2);

  /** Before the end of Quarkus' patience. */
  private static final Duration LAST_WORD = Duration.ofSeconds(2);

  /** Before anything that requests need is taken away. */
  private static final int FIRST = 2;

  private final Duration delay;
  private final Duration timeout;
  private final RouteProblems problems;
  private final Vertx vertx;
  private final Map<RoutingContext, Context> begun = new ConcurrentHashMap<>();
  private volatile boolean stopping;
  private volatile long refusing;
  private volatile long lastArrival = System.nanoTime() - QUIET;

  Drain(
      @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay,
      @ConfigProperty(name = "quarkus.shutdown.timeout") Duration timeout,
      RouteProblems problems,
      Vertx vertx) {
    this.delay = delay.orElse(Duration.ZERO);
    this.timeout = timeout;
    this.problems = problems;
    this.vertx = vertx;
  }

  void register(@Observes Filters filters) {
    filters.register(this::pass, PRIORITY);
  }

  void begin(@Observes ShutdownDelayInitiatedEvent event) {
    refusing = System.nanoTime() + delay.toNanos();
    stopping = true;
    Duration patience = delay.plus(timeout).minus(LAST_WORD);
    vertx.setTimer(
        Math.max(1, patience.toMillis()),
        late -> begun.forEach((context, loop) -> loop.runOnContext(now -> giveUp(context))));
  }

  /** Whether the service has been told to stop. */
  public boolean stopping() {
    return stopping;
  }

  private void pass(RoutingContext context) {
    lastArrival = System.nanoTime();
    context.addHeadersEndHandler(writing -> closeIfStopping(context));
    if (stopping
        && System.nanoTime() - refusing >= 0
        && PROBES.stream().noneMatch(context.normalizedPath()::startsWith)) {
      problems.refuse(context, stopped());
    } else {
      begun.put(context, Vertx.currentContext());
      context.addEndHandler(ended -> begun.remove(context));
      context.next();
    }
  }

  private static NotReadyException stopped() {
    return new NotReadyException("The service is stopping.");
  }

  /** Whatever comes of it later finds its connection closed. */
  private void giveUp(RoutingContext context) {
    if (!context.response().headWritten()) {
      problems.refuse(context, stopped());
      context.request().connection().close();
    }
  }

  /** So that nobody sends another request on a connection that is about to end. */
  private void closeIfStopping(RoutingContext context) {
    if (stopping) {
      context.response().headers().set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
  }

  /** What was begun is answered by then; what comes now is only refused. */
  void awaitQuiet(@Observes @Priority(FIRST) ShutdownEvent event) throws InterruptedException {
    long end = System.nanoTime() + LONGEST;
    long now = System.nanoTime();
    while (now - lastArrival < QUIET && now < end) {
      TimeUnit.NANOSECONDS.sleep(Math.min(QUIET - (now - lastArrival), end - now));
      now = System.nanoTime();
    }
  }
}
