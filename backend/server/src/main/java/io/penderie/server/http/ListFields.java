package io.penderie.server.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Joins the lines of header fields that are lists: several lines mean the same as one with commas
 * (RFC 9110, section 5.3), and most readers look at the first line alone.
 */
@ApplicationScoped
class ListFields {

  /** Before whoever reads one of them. */
  private static final int PRIORITY = 400;

  private static final List<String> FIELDS =
      List.of("Accept", "Accept-Encoding", "Accept-Language", "If-None-Match");

  void register(@Observes Filters filters) {
    filters.register(ListFields::join, PRIORITY);
  }

  private static void join(RoutingContext context) {
    MultiMap headers = context.request().headers();
    for (String field : FIELDS) {
      List<String> lines = headers.getAll(field);
      if (lines.size() > 1) {
        headers.set(field, String.join(", ", lines));
      }
    }
    context.next();
  }
}
