package io.penderie.server.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells browsers how little the page needs, so that they refuse everything else. */
@ApplicationScoped
class SecurityHeaders {

  /** Before whatever may refuse a request: cross-origin rules (300), a path's policy (100). */
  private static final int PRIORITY = 400;

  /** Scripts, styles and connections from here alone; pictures also from memory. */
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " media-src 'self' blob:; connect-src 'self'; font-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script';"
          + " trusted-types 'none'";

  /** Swagger UI starts from an inline script and styles itself inline. */
  private static final String SWAGGER_POLICY =
      "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final String SWAGGER_PATH = "/q/swagger-ui";

  void register(@Observes Filters filters) {
    filters.register(SecurityHeaders::add, PRIORITY);
  }

  private static void add(RoutingContext context) {
    MultiMap headers = context.response().headers();
    headers.set(
        "Content-Security-Policy",
        context.normalizedPath().startsWith(SWAGGER_PATH) ? SWAGGER_POLICY : PAGE_POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    context.next();
  }
}
