package io.penderie.server.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells the {@link HeadTimer} of a connection which requests are there and which are answered. */
@ApplicationScoped
class TimedHeads {

  /** Before all others. */
  private static final int PRIORITY = 1000;

  void register(@Observes Filters filters) {
    filters.register(TimedHeads::pass, PRIORITY);
  }

  private static void pass(RoutingContext context) {
    HttpServerRequest request = context.request();
    HeadTimer timer = HeadTimer.of(request.connection());
    if (timer != null) {
      timer.headIsThere();
      context.addEndHandler(ended -> timer.answered(request.isEnded() || !hasBody(request)));
    }
    context.next();
  }

  /** Nobody reads to the end of what has none. */
  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null
        ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        : !length.equals("0");
  }
}
