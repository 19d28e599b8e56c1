package io.penderie.server.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;

/**
 * Takes a body whose label says nothing for JSON: {@code curl -d} labels whatever it sends as a
 * form, {@code fetch} as text. Every operation with a body reads JSON alone, but for those that
 * take images, which look at no label.
 */
@ApplicationScoped
class JsonLabels {

  /**
   * Before the resource is looked for, and behind those who read bodies with images (10): they have
   * taken the label off.
   */
  private static final int PRIORITY = 5;

  private static final Set<String> GENERIC =
      Set.of("application/octet-stream", "application/x-www-form-urlencoded", "text/plain");

  void register(@Observes Filters filters) {
    filters.register(JsonLabels::relabel, PRIORITY);
  }

  private static void relabel(RoutingContext context) {
    HttpServerRequest request = context.request();
    String label = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (label != null
        && GENERIC.contains(label.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
      request.headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
    }
    context.next();
  }
}
