package io.penderie.server.upload;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks after everything that has a time limit: one timer for all, several times a second, so that
 * what comes in time, which is nearly everything, costs no timer of its own.
 */
@ApplicationScoped
class Patience {

  /** Limits are seconds. */
  private static final long STEP_MILLIS = 100;

  /** Limits hold while the service finishes what it has begun, too. */
  private static final int LAST = 10_000;

  private final Vertx vertx;
  private final Set<Limited> all = ConcurrentHashMap.newKeySet();
  private long timer;

  Patience(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Something with a time limit. */
  @FunctionalInterface
  interface Limited {
    /**
     * Is asked whether its time is over; on an event loop that need not be its own, so it must be
     * quick and change nothing there.
     *
     * @param now as {@link System#nanoTime} has it
     */
    void look(long now);
  }

  void start(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(STEP_MILLIS, tick -> look(System.nanoTime()));
  }

  void stop(@Observes @Priority(LAST) ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  void begin(Limited limited) {
    all.add(limited);
  }

  void end(Limited limited) {
    all.remove(limited);
  }

  private void look(long now) {
    all.forEach(limited -> limited.look(now));
  }
}
