package io.penderie.server.training;

import io.penderie.runs.Run;
import io.penderie.server.configuration.PenderieConfig;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Runs of any kind, live: lets a watcher in and gives it the events behind those that it has. */
@ApplicationScoped
public class EventStreams {

  private final PenderieConfig.Training config;
  private final Watchers watchers;

  EventStreams(PenderieConfig config, Watchers watchers) {
    this.config = config.training();
    this.watchers = watchers;
  }

  /**
   * The events of a run.
   *
   * @param lastEventId of the last event that the watcher has; null for none
   * @throws NothingMoreException if it has seen all, and the run has finished
   */
  Multi<OutboundSseEvent> of(Run run, String lastEventId, Sse sse, RoutingContext context) {
    long after = after(run, lastEventId);
    watchers.enter(context);
    context
        .response()
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        // Proxies such as nginx would hold events back until they have some kilobytes of them.
        .putHeader("X-Accel-Buffering", "no");
    return new EventStream(run, after, config.heartbeat(), sse)
        .events()
        .onTermination()
        .invoke(() -> watchers.leave(context));
  }

  private static long after(Run run, String lastEventId) {
    // Asked first: what comes later makes the log longer than the end that is compared.
    boolean finished = run.record().state().finished();
    long size = run.log().size();
    long after = number(lastEventId);
    if (after < 0 || after > size) {
      return 0;
    }
    if (finished && after == size && size > 0) {
      throw new NothingMoreException();
    }
    return after;
  }

  private static long number(String text) {
    try {
      return text == null ? 0 : Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Everything was seen; an EventSource that is told so does not come back. */
  @ServerExceptionMapper
  public Response nothingMore(NothingMoreException end) {
    return Response.noContent().build();
  }

  /** The watcher has the last event of a finished run. */
  public static final class NothingMoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingMoreException() {
      super("nothing more", null, false, false);
    }
  }
}
