package io.penderie.server.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;

/**
 * Says which fields of a request an answer depends on, so that whoever keeps it gives it to nobody
 * else (RFC 9110, section 12.5.5). What may be kept, the answers to GET and HEAD, depends on the
 * encoding that was asked for.
 */
@ApplicationScoped
public class Vary {

  private static final int PRIORITY = 400;

  void register(@Observes Filters filters) {
    filters.register(Vary::onEncoding, PRIORITY);
  }

  private static void onEncoding(RoutingContext context) {
    HttpMethod method = context.request().method();
    if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
      on(context, "Accept-Encoding");
    }
    context.next();
  }

  /** Adds a field to those that the answer names, whatever the answer will be. */
  public static void on(RoutingContext context, String field) {
    context.addHeadersEndHandler(
        writing -> {
          MultiMap headers = context.response().headers();
          List<String> named = headers.getAll(HttpHeaders.VARY);
          String all = String.join(", ", named);
          if (!List.of(all.toLowerCase(Locale.ROOT).split(", *"))
              .contains(field.toLowerCase(Locale.ROOT))) {
            headers.set(HttpHeaders.VARY, all.isEmpty() ? field : all + ", " + field);
          }
        });
  }
}
